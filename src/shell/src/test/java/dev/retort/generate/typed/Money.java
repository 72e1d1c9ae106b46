package dev.retort.generate.typed;

import java.math.BigDecimal;

/** An amount of money. */
public record Money(BigDecimal amount) {}
