rootProject.name = "shop-with-gradle"
