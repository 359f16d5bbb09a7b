package io.ringback.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

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

  @Test
  void schemaIsThere() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM callback_list")) {
      assertEquals(true, row.next());
    }
  }
}
