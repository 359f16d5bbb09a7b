package io.ringback.it.inside.allocations;

import io.ringback.errors.BusinessException;
import io.ringback.persistence.Transience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** What the services answered to everybody in a shift, and when it is over. */
final class Answers {
  private final AtomicLong allocations = new AtomicLong();
  private final AtomicLong saves = new AtomicLong();
  private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  boolean goOn() {
    return !over && surprises.isEmpty();
  }

  void end() {
    over = true;
  }

  /** Empty when it was refused for a reason that the rules know, or lost against others. */
  <T> Optional<T> of(Supplier<T> request) {
    try {
      return Optional.ofNullable(request.get());
    } catch (BusinessException refusal) {
      count(refusal.getClass().getSimpleName());
    } catch (RuntimeException failure) {
      if (Transience.isTransient(failure)) count("lost against others");
      else surprises.add(failure + " " + List.of(failure.getStackTrace()).subList(0, 6));
    }
    return Optional.empty();
  }

  private void count(String refusal) {
    refusals.computeIfAbsent(refusal, kind -> new LongAdder()).increment();
  }

  void allocated() {
    allocations.incrementAndGet();
  }

  void saved() {
    saves.incrementAndGet();
  }

  long allocations() {
    return allocations.get();
  }

  long saves() {
    return saves.get();
  }

  List<String> surprises() {
    return List.copyOf(surprises);
  }

  @Override
  public String toString() {
    return "%,d saves, refused %s".formatted(saves.get(), refusals);
  }
}
