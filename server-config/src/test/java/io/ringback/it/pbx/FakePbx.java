package io.ringback.it.pbx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ringback.it.Ringback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A telephone system on this machine, as Ringback meets one: it reports calls by {@code POST
 * /pbx/events}, and keeps recordings that it gives out over HTTP, in parts where asked.
 */
public final class FakePbx implements AutoCloseable {
  /** Of a second of silence, eight thousand samples of one byte. */
  private static final int SAMPLES = 8000;

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private final Ringback ringback;
  private final HttpServer recordings;
  private final List<String> rangesAsked = new CopyOnWriteArrayList<>();

  private FakePbx(Ringback ringback, HttpServer recordings) {
    this.ringback = ringback;
    this.recordings = recordings;
  }

  public static FakePbx of(Ringback ringback) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var pbx = new FakePbx(ringback, HttpServer.create(address, 0));
      pbx.recordings.createContext("/recordings/", pbx::giveOut);
      pbx.recordings.setExecutor(Executors.newCachedThreadPool());
      pbx.recordings.start();
      return pbx;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The agent takes their phone and calls. */
  public Call callOut(String agent, String number) {
    return new Call("out", agent, number);
  }

  /** Somebody calls, and it is this agent's turn. */
  public Call callIn(String agent, String number) {
    return new Call("in", agent, number);
  }

  /** Where a recording of that name is. There is one of every name but those that begin "no". */
  public String recordingUrl(String name) {
    return "http://127.0.0.1:%d/recordings/%s.wav"
        .formatted(recordings.getAddress().getPort(), name);
  }

  /** What was asked for, in order; empty for a whole recording. */
  public List<String> rangesAsked() {
    return List.copyOf(rangesAsked);
  }

  static int soundLength() {
    return sound().length;
  }

  @Override
  public void close() {
    recordings.stop(0);
  }

  /** One call; each method is one event of it. */
  public final class Call {
    private final String id = ringback.unique("call");
    private final String direction;
    private final String agent;
    private final String number;

    private Call(String direction, String agent, String number) {
      this.direction = direction;
      this.agent = agent;
      this.number = number;
    }

    public Call rings() {
      return tell("ringing", Map.of());
    }

    public Call isAnswered() {
      return tell("answered", Map.of());
    }

    public Call ends() {
      return tell("ended", Map.of());
    }

    /** The attempt that Ringback told of, where the PBX was asked to dial. */
    public Call ringsFor(String attempt) {
      return tell("ringing", Map.of("data", Map.of("attemptId", attempt)));
    }

    public Call wasRecorded(String name) {
      return tell("recording", Map.of("recordingUrl", recordingUrl(name)));
    }

    private Call tell(String event, Map<String, Object> more) {
      var body = new HashMap<String, Object>(more);
      body.put("event", event);
      body.put("callId", id);
      body.put("direction", direction);
      body.put(direction.equals("out") ? "to" : "from", number);
      body.put("agent", agent);
      ringback.api().body(body).post("/pbx/events").then().statusCode(202);
      return this;
    }
  }

  private void giveOut(HttpExchange exchange) throws IOException {
    var asked = exchange.getRequestHeaders().getFirst("Range");
    rangesAsked.add(asked == null ? "" : asked);
    var headers = exchange.getResponseHeaders();
    if (exchange.getRequestURI().getPath().startsWith("/recordings/no")) {
      answer(exchange, 404, new byte[0]);
      return;
    }
    headers.set("Content-Type", "audio/wav");
    var range = RANGE.matcher(asked == null ? "" : asked);
    var sound = sound();
    if (!range.matches()) {
      answer(exchange, 200, sound);
      return;
    }
    int first = Integer.parseInt(range.group(1));
    if (first >= sound.length) {
      headers.set("Content-Range", "bytes */" + sound.length);
      answer(exchange, 416, new byte[0]);
      return;
    }
    int last =
        range.group(2).isEmpty()
            ? sound.length - 1
            : Math.min(Integer.parseInt(range.group(2)), sound.length - 1);
    headers.set("Content-Range", "bytes %d-%d/%d".formatted(first, last, sound.length));
    answer(exchange, 206, Arrays.copyOfRange(sound, first, last + 1));
  }

  private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    try (var out = exchange.getResponseBody()) {
      out.write(content);
    }
  }

  private static byte[] sound() {
    var wav = ByteBuffer.allocate(44 + SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(US_ASCII)).putInt(36 + SAMPLES).put("WAVEfmt ".getBytes(US_ASCII));
    wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(SAMPLES).putInt(SAMPLES);
    wav.putShort((short) 1).putShort((short) 8).put("data".getBytes(US_ASCII)).putInt(SAMPLES);
    while (wav.hasRemaining()) wav.put((byte) 0x80);
    return wav.array();
  }
}
