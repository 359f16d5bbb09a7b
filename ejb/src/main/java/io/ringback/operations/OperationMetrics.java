package io.ringback.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Publishes the workload at {@code /metrics}; docs/operations.md says what each means. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class OperationMetrics {
  @Inject MetricRegistry metrics;
  @Inject WorkloadWatch workload;

  @PostConstruct
  void publish() {
    cases("READY", Workload::ready);
    cases("ASSIGNED", Workload::assigned);
    cases("WAITING", Workload::waiting);
    gauge("ringback_cases_overdue", Workload::overdue);
    gauge("ringback_oldest_due_seconds", Workload::oldestDue);
    late("waking", Workload::wakingLate);
    late("expiry", Workload::expiryLate);
    late("feed", Workload::feedLate);
    gauge("ringback_agents_receiving", Workload::receiving);
    gauge("ringback_imports_running", Workload::imports);
    gauge("ringback_bulk_cases_pending", Workload::bulkCases);
    webhooks();
  }

  private void cases(String state, ToDoubleFunction<Workload> figure) {
    gauge("ringback_cases", figure, new Tag("state", state));
  }

  /** None of these is late work of ours: an endpoint that is away makes them grow. */
  private void webhooks() {
    gauge("ringback_webhooks_failing", work -> work.webhooks().failing());
    gauge("ringback_webhook_deliveries_waiting", work -> work.webhooks().waiting());
    gauge("ringback_webhook_lag_seconds", work -> work.webhooks().oldest().toMillis() / 1_000.0);
  }

  /** How late what a sweep should have done is, whichever member does it. */
  private void late(String work, ToDoubleFunction<Workload> figure) {
    gauge("ringback_late_seconds", figure, new Tag("work", work));
  }

  private void gauge(String name, ToDoubleFunction<Workload> figure, Tag... tags) {
    metrics.gauge(named(name), () -> workload.value(figure), tags);
  }

  static Metadata named(String name) {
    return Metadata.builder().withName(name).build();
  }
}
