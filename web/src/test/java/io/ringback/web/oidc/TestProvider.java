package io.ringback.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ringback.access.SignInAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** A provider that says whatever a test wants it to, right or wrong. */
final class TestProvider implements AutoCloseable {
  private final HttpServer server;
  private RSAKey key = newKey("one");
  private String idToken = "";
  private String more = "";
  private String asked = "";

  TestProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  RSAKey key() {
    return key;
  }

  /** From now on it signs with another key, and knows the first no more. */
  void changeKey() {
    key = newKey("two");
  }

  /** What it gives for the next code. */
  void gives(JWT token) {
    idToken = token.serialize();
  }

  /** Says of itself besides the usual. */
  void alsoSays(String json) {
    more = "," + json;
  }

  /** The body of the last request for tokens. */
  String asked() {
    return asked;
  }

  /** Claims in which everything is right. */
  JWTClaimsSet.Builder claims(SignInAttempt attempt) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience("ringback")
        .subject("17")
        .claim("nonce", attempt.nonce())
        .claim("preferred_username", "olga")
        .claim("realm_access", Map.of("roles", List.of("ringback-agent")))
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
  }

  static SignedJWT signed(JWTClaimsSet claims, RSAKey key) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token;
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body =
        switch (exchange.getRequestURI().getPath()) {
          case "/.well-known/openid-configuration" -> description();
          case "/keys" -> new JWKSet(key.toPublicJWK()).toString();
          case "/token" -> tokens(exchange);
          default -> "{}";
        };
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String tokens(HttpExchange exchange) throws IOException {
    asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return """
        {"access_token": "a", "token_type": "Bearer", "id_token": "%s"}
        """
        .formatted(idToken);
  }

  private String description() {
    return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
         "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]%2$s}
        """
        .formatted(issuer(), more);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
