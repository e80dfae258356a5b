print("ledebench")
