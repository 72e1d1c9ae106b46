/i itself.java
