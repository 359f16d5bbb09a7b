package io.ringback.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * JPA over a test database, without a server: entities, converters and SQL are the real ones. One
 * thread at a time. Registered as an extension it is one test class's own.
 */
public final class TestPersistence implements AutoCloseable, AfterAllCallback {
  private final DataSource database;
  private final EntityManagerFactory factory;
  private final EntityManager entities;

  public TestPersistence(DataSource database) {
    this.database = database;
    factory =
        Persistence.createEntityManagerFactory(
            "ringback",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", untyped(database),
                "jakarta.persistence.jtaDataSource", "",
                "eclipselink.weaving", "false"));
    entities = factory.createEntityManager();
  }

  /** For the beans under test: what the container would inject. */
  public EntityManager entities() {
    return entities;
  }

  public Sql sql() {
    var sql = new Sql();
    sql.entities = entities;
    return sql;
  }

  public Clock clock() {
    var clock = new Clock();
    clock.entities = entities;
    return clock;
  }

  /** Runs one statement behind JPA's back, in a transaction of its own. */
  public void run(String sql, Object... parameters) {
    TestDatabase.run(database, sql, parameters);
  }

  /** Nothing that was read before is remembered; rolled back when the work fails. */
  public <T> T inTransaction(Supplier<T> work) {
    entities.clear();
    entities.getTransaction().begin();
    try {
      var result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
    }
  }

  public void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    entities.close();
    factory.close();
  }

  private static DataSource untyped(DataSource database) {
    ((PGSimpleDataSource) database).setProperty(PGProperty.STRING_TYPE, "unspecified");
    return database;
  }
}
