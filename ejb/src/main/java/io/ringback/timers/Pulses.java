package io.ringback.timers;

import io.ringback.allocation.Dispatcher;
import io.ringback.dashboard.ListTally;
import io.ringback.feed.FeedSequencer;
import io.ringback.notices.NoticeAnnouncer;
import io.ringback.webhooks.DeliverySender;
import io.ringback.webhooks.FanOut;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What must happen several times a second, which a calendar schedule cannot say. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pulses {
  private static final String SEQUENCER = "sequencer";
  private static final String DISPATCHER = "dispatcher";
  private static final String ANNOUNCER = "announcer";
  private static final String TALLY = "tally";
  private static final String WEBHOOKS = "webhooks";

  @Resource TimerService timers;
  @Inject Sweeps sweeps;
  @Inject FeedSequencer sequencer;
  @Inject Dispatcher dispatcher;
  @Inject NoticeAnnouncer announcer;
  @Inject ListTally tally;
  @Inject FanOut webhooks;
  @Inject DeliverySender webhookSender;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(100, 100, new TimerConfig(SEQUENCER, false));
    timers.createIntervalTimer(250, 250, new TimerConfig(DISPATCHER, false));
    timers.createIntervalTimer(250, 250, new TimerConfig(ANNOUNCER, false));
    timers.createIntervalTimer(250, 250, new TimerConfig(TALLY, false));
    timers.createIntervalTimer(250, 250, new TimerConfig(WEBHOOKS, false));
  }

  @Timeout
  void pulse(Timer timer) {
    if (SEQUENCER.equals(timer.getInfo())) sweeps.batches(SEQUENCER, sequencer::place);
    else if (ANNOUNCER.equals(timer.getInfo())) sweeps.batches(ANNOUNCER, announcer::announce);
    else if (TALLY.equals(timer.getInfo())) sweeps.batches(TALLY, tally::add);
    else if (WEBHOOKS.equals(timer.getInfo())) tellWebhooks();
    else sweeps.once(DISPATCHER, dispatcher::round);
  }

  private void tellWebhooks() {
    sweeps.batches(WEBHOOKS, 1, webhooks::spread);
    sweeps.once(WEBHOOKS, webhookSender::sendDue);
  }
}
