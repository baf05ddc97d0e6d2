print("bericht")
