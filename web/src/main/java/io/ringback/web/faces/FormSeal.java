package io.ringback.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys by which MyFaces seals the state of a form in the page. From one secret on all members a
 * form may come back to another member than wrote it, or to one that was started again; without a
 * secret each start makes keys of its own.
 *
 * <p>MyFaces makes its keys before or after this, as the server pleases: they are replaced where
 * they are there already, and given as parameters to whoever makes them yet. Only a listener of
 * web.xml may give parameters.
 */
public class FormSeal implements ServletContextListener {
  private static final int SHORTEST = 16;

  @Inject
  @ConfigProperty(name = "ringback.forms.secret")
  Optional<String> secret;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    secret
        .map(String::strip)
        .filter(given -> !given.isEmpty())
        .ifPresent(
            given -> {
              use(event.getServletContext(), "SECRET", "AES", key(given, "sealing"));
              use(event.getServletContext(), "MAC_SECRET", "HmacSHA256", key(given, "signing"));
            });
  }

  private static void use(ServletContext context, String name, String algorithm, byte[] key) {
    var parameter = "org.apache.myfaces." + name;
    context.setInitParameter(parameter, Base64.getEncoder().encodeToString(key));
    context.setAttribute(parameter + ".CACHE", new SecretKeySpec(key, algorithm));
  }

  /** Of 256 bits, another one for each use. */
  static byte[] key(String secret, String use) {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "ringback.forms.secret has fewer than " + SHORTEST + " characters");
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
