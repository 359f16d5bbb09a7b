package io.ringback.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demo data when the server starts with {@code RINGBACK_DEMO=true}.
 *
 * <p>Its passwords and its key are known to everybody, so a server that others can reach does not
 * start with it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {
  @Inject
  @ConfigProperty(name = "ringback.demo", defaultValue = "false")
  boolean wanted;

  @Inject
  @ConfigProperty(name = "HTTP_HOST", defaultValue = "127.0.0.1")
  String host;

  @Inject
  @ConfigProperty(name = "HTTP_PORT", defaultValue = "9080")
  int port;

  @Inject DemoData data;

  @PostConstruct
  void start() {
    if (!wanted) return;
    if (!isLoopback(host)) {
      throw new IllegalStateException(
          "RINGBACK_DEMO is for a server that only this machine can reach, and HTTP_HOST is "
              + host);
    }
    data.loadOnce();
    // to the console, whatever its log level: this is what the reader of the README waits for
    System.out.println(welcome());
  }

  static boolean isLoopback(String host) {
    try {
      return !host.equals("*") && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  private String welcome() {
    return """
        Ringback with demo data: http://localhost:%d/
          sign in as anna, ben, carla (agents), sara (supervisor), moni (monitor) or admin, password demo
          API key: rb_demo_demo"""
        .formatted(port);
  }
}
