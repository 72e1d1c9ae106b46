package dev.retort.generate.typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record that is kept as JSON. */
public record Address(
        String street,
        int number,
        @Nullable Hue door,
        Optional<LocalDate> since,
        List<Room> rooms,
        Map<String, Boolean> has) {

    /** A record within it. */
    public record Room(String name, BigDecimal size) {}
}
