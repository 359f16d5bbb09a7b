package io.ringback.database;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The server's way to PostgreSQL: the one that {@code url} names, or, without a URL, the embedded
 * one in {@code dataFolder}. The server sets the properties and pools the connections. The first
 * connection starts the embedded database.
 */
public final class RingbackDataSource implements DataSource {

  private static final String APPLICATION_NAME = "ringback";

  /**
   * Texts are sent untyped, so that PostgreSQL reads them as the column's type, jsonb as well as
   * text.
   */
  static final String UNTYPED = "unspecified";

  private static final int CONNECT_SECONDS = 10;

  private String url = "";
  private String user = "";
  private String password = "";
  private Path dataFolder = Path.of("database");
  private @Nullable DataSource postgres;

  public void setUrl(String url) {
    this.url = url.strip();
  }

  public void setUser(String user) {
    this.user = user;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public void setDataFolder(String dataFolder) {
    this.dataFolder = Path.of(dataFolder);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return postgres().getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return postgres().getConnection(user, password);
  }

  private synchronized DataSource postgres() throws SQLException {
    if (postgres == null) {
      postgres = url.isEmpty() ? EmbeddedDatabase.at(dataFolder).dataSource() : external();
    }
    return postgres;
  }

  private DataSource external() {
    var external = new PGSimpleDataSource();
    external.setUrl(url);
    external.setUser(user);
    external.setPassword(password);
    external.setApplicationName(APPLICATION_NAME);
    external.setStringType(UNTYPED);
    external.setConnectTimeout(CONNECT_SECONDS);
    external.setTcpKeepAlive(true);
    // which values collided would be written into logs
    external.setLogServerErrorDetail(false);
    return external;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // PostgreSQL's driver logs through java.util.logging only.
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("The login timeout is part of the URL");
  }

  @Override
  public int getLoginTimeout() {
    return CONNECT_SECONDS;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.postgresql");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (isWrapperFor(type)) {
      return type.cast(this);
    }
    throw new SQLException("Not a wrapper for " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
