package shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.retort.Retort;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A shop whose transactions are Spring's. */
@Configuration
@EnableTransactionManagement
@Import(Orders.class)
public class Main {

    public static void main(String[] args) {
        System.setProperty("shop.database", args[0]);
        try (var context = new AnnotationConfigApplicationContext(Main.class)) {
            Orders orders = context.getBean(Orders.class);
            orders.take("ann", List.of("apples", "pears"));
            try {
                orders.take("bob", List.of("bread", "butter"));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            System.out.println(orders.customers());
        }
    }

    @Bean
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + System.getProperty("shop.database"));
        config.addDataSourceProperty("foreign_keys", "true");
        return new HikariDataSource(config);
    }

    @Bean
    TransactionManager transactionManager(DataSource pool) {
        return new JdbcTransactionManager(pool);
    }

    @Bean
    JdbcTemplate jdbc(DataSource pool) {
        return new JdbcTemplate(pool);
    }

    /** Sessions are in the transaction that Spring has begun, if it has. */
    @Bean
    Retort retort(DataSource pool) {
        return Retort.open(new TransactionAwareDataSourceProxy(pool))
                .joining(TransactionSynchronizationManager::isActualTransactionActive);
    }
}
