package io.ringback.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringback.persistence.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DataSourceIT {

  @EJB private SchemaMigration migration;

  @Resource(lookup = "jdbc/ringback")
  private DataSource dataSource;

  @Deployment
  static WebArchive archive() {
    return Deployments.with(DataSourceIT.class);
  }

  @Test
  void beansAreInjected() {
    assertNotNull(migration);
  }

  @Test
  void transactionsReadWhatIsCommitted() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
    }
  }

  /** What is thrown is written into logs, and a telephone number is not for them. */
  @Test
  void collisionDoesNotTellTheValue() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE collision (phone text PRIMARY KEY)");
      var twice = "INSERT INTO collision VALUES ('+358401234567'), ('+358401234567')";
      var thrown = assertThrows(SQLException.class, () -> statement.execute(twice));
      assertFalse(thrown.getMessage().contains("+358401234567"), thrown.getMessage());
      assertTrue(thrown.getMessage().contains("collision_pkey"), thrown.getMessage());
    }
  }

  @Test
  void schemaIsThere() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM callback_list")) {
      assertEquals(true, row.next());
    }
  }
}
