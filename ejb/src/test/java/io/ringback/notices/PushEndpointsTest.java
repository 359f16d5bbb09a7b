package io.ringback.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.ringback.configuration.TestPushSettings;
import io.ringback.outbound.Dripping;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a push service is listened to. */
class PushEndpointsTest {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final PushEndpoints endpoints = new PushEndpoints();
  private Duration patience = Duration.ZERO;

  @BeforeEach
  void open() {
    endpoints.settings = TestPushSettings.loopback();
    endpoints.watch = hasty();
    endpoints.open();
  }

  @AfterEach
  void close() throws IOException {
    endpoints.close();
    clock.shutdownNow();
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void serviceThatDripsIsHungUpOn() throws IOException {
    try (var dripping = new Dripping()) {
      assertThatIOException()
          .isThrownBy(
              () -> endpoints.post(URI.create(dripping.address()), Map.of(), new byte[] {1}))
          .isInstanceOf(InterruptedIOException.class);
    }
    assertThat(patience).isEqualTo(Duration.ofSeconds(15));
  }

  /** Remembers after what time it is to run what it is given, and runs it much sooner. */
  private ManagedScheduledExecutorService hasty() {
    return (ManagedScheduledExecutorService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ManagedScheduledExecutorService.class},
            (proxy, schedule, arguments) -> {
              patience = Duration.of((long) arguments[1], ((TimeUnit) arguments[2]).toChronoUnit());
              return clock.schedule((Callable<?>) arguments[0], 300, TimeUnit.MILLISECONDS);
            });
  }
}
