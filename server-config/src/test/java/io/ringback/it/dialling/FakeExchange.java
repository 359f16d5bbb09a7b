package io.ringback.it.dialling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.ringback.it.Sql;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A phone exchange that is asked to dial over real HTTP, and counts. It answers as it is told to,
 * hangs, or hangs up.
 */
public final class FakeExchange implements AutoCloseable {
  private final List<Dial> dials = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final int port;
  private volatile ServerSocket listener;
  private volatile Consumer<Dial> dialler = dial -> {};
  private volatile Manner manner = Manner.answering(200, "{}");

  private FakeExchange(ServerSocket listener) {
    this.listener = listener;
    port = listener.getLocalPort();
    listen(listener);
  }

  public static FakeExchange start() {
    return new FakeExchange(listenAt(0));
  }

  /** A request to dial, as it arrived. */
  public record Dial(String method, String path, Map<String, String> headers, String body) {
    public JsonObject json() {
      return JsonParser.parseString(body).getAsJsonObject();
    }

    public String attempt() {
      return headers.get("idempotency-key");
    }
  }

  /** What it does with a request that it has counted. */
  public interface Manner {
    void answer(Socket caller) throws IOException;

    static Manner answering(int status, String text) {
      return caller ->
          caller
              .getOutputStream()
              .write(
                  "HTTP/1.1 %d Said\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                      .formatted(status, text.length(), text)
                      .getBytes(ISO_8859_1));
    }

    /** The answer is lost. */
    static Manner hangingUp() {
      return Socket::close;
    }
  }

  public FakeExchange answers(int status, String text) {
    manner = Manner.answering(status, text);
    return this;
  }

  /** Answers that it dials, and then does. */
  public FakeExchange dialsBy(Consumer<Dial> calls) {
    dialler = calls;
    return answers(200, "{}");
  }

  public FakeExchange hangsUp() {
    manner = Manner.hangingUp();
    return this;
  }

  /** Takes requests, and says nothing until it is closed. */
  public FakeExchange hangs() {
    manner = caller -> open.add(caller);
    return this;
  }

  /** Whoever calls is refused, until {@link #comesBack}. */
  public FakeExchange goesAway() {
    close(listener);
    return this;
  }

  public void comesBack() {
    listener = listenAt(port);
    listen(listener);
  }

  /** Makes it the organisation's: lists whose way of calling is PBX are dialled by it. */
  public FakeExchange connect(Sql sql) {
    return connect(sql, false);
  }

  public FakeExchange connect(Sql sql, boolean repeatable) {
    sql.execute(
        "UPDATE dialling SET method = 'POST', url = ?, headers = ?, body = ?, repeatable = ?, call_method = 'TEL'",
        "http://127.0.0.1:%d/dial/{{agent.extension}}".formatted(port),
        "Authorization: Basic {{secret.base64}}",
        "{\"to\":\"{{case.phone}}\",\"first\":\"{{agent.extension}}\",\"variables\":[\"id={{attempt.id}}\"]}",
        repeatable);
    return this;
  }

  public static void disconnect(Sql sql) {
    sql.execute(
        "UPDATE dialling SET call_method = 'TEL', url = '', headers = '', body = '', repeatable = false");
  }

  public List<Dial> dials() {
    return List.copyOf(dials);
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    close(listener);
    open.forEach(FakeExchange::close);
  }

  private static ServerSocket listenAt(int port) {
    try {
      return new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private void listen(ServerSocket at) {
    var thread =
        new Thread(
            () -> {
              while (!at.isClosed()) accept(at);
            },
            "exchange-" + port);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket at) {
    try {
      var caller = at.accept();
      var thread = new Thread(() -> serve(caller), "exchange-call");
      thread.setDaemon(true);
      thread.start();
    } catch (IOException closed) {
      // that is how it goes away
    }
  }

  private void serve(Socket caller) {
    try {
      var dial = read(new BufferedInputStream(caller.getInputStream()));
      dials.add(dial);
      manner.answer(caller);
      if (!open.contains(caller)) caller.close();
      dialler.accept(dial);
    } catch (IOException gone) {
      close(caller);
    }
  }

  private static Dial read(InputStream in) throws IOException {
    var request = line(in).split(" ", -1);
    var headers = new TreeMap<String, String>();
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Dial(request[0], request[1], headers, new String(in.readNBytes(length), UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("ended in the middle");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }

  private static void close(Closeable one) {
    try {
      one.close();
    } catch (IOException closedAlready) {
      // it is over in any case
    }
  }
}
