print("ledetrain")
