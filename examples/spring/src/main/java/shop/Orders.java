package shop;

import static shop.db.Tables.CUSTOMERS;

import dev.retort.Retort;
import dev.retort.Session;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.db.tables.records.CustomersRecord;
import shop.db.tables.records.OrdersRecord;

/** The orders of a shop. A session within a method with {@code @Transactional} is in its transaction. */
@Service
public class Orders {
    private final Retort retort;
    private final JdbcTemplate jdbc;

    Orders(Retort retort, JdbcTemplate jdbc) {
        this.retort = retort;
        this.jdbc = jdbc;
    }

    /** Takes orders of a customer, who may be new. */
    @Transactional
    public void take(String customer, List<String> items) {
        try (Session session = retort.session()) {
            CustomersRecord owner = session.getOrCreate(CUSTOMERS, CUSTOMERS.NAME, customer);
            items.forEach(item -> owner.orders().append(new OrdersRecord().setItem(item)));
            // Writes; Spring commits, when this method has ended.
            session.commit();
        }
        // In the same transaction, on the same connection.
        Integer open = jdbc.queryForObject("select count(*) from orders", Integer.class);
        if (open == null || open > 3) {
            throw new IllegalStateException("too many orders: " + open);
        }
    }

    /** The customers with the numbers of their orders. */
    @Transactional(readOnly = true)
    public List<String> customers() {
        try (Session session = retort.session()) {
            return session.query(CUSTOMERS).with(CUSTOMERS.orders()).orderBy(CUSTOMERS.NAME).all().stream()
                    .map(customer -> customer.getName() + " " + customer.orders().count())
                    .toList();
        }
    }
}
