print("usage: lede [OPTIONS] [PATH…]")
