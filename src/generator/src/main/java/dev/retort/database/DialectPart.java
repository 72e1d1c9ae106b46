package dev.retort.database;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The part of a product for a later stage, which the stage finds by the service loader. */
public interface DialectPart {

    /** The product, and with it those that are made of it. */
    Class<? extends Dialect> dialect();

    /** The part of a stage that is for a product, the nearest first; empty where the stage knows nothing of it. */
    static <T extends DialectPart> Optional<T> of(Class<T> stage, Dialect dialect) {
        List<T> parts = ServiceLoader.load(stage, stage.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        for (Class<?> product = dialect.getClass(); product != Dialect.class; product = product.getSuperclass()) {
            for (T part : parts) {
                if (part.dialect() == product) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }
}
