oldest + 1
