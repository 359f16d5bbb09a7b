package io.ringback.timers;

import io.ringback.allocation.IdleAgents;
import io.ringback.cases.CaseExpiry;
import io.ringback.cases.CaseWaking;
import io.ringback.cases.SelfAssignedCases;
import io.ringback.cases.bulk.BulkWork;
import io.ringback.dashboard.ListTally;
import io.ringback.handling.AfterCallLimit;
import io.ringback.handling.CaseSaving;
import io.ringback.imports.ImportRunner;
import io.ringback.notices.PushQueue;
import io.ringback.notices.PushSender;
import io.ringback.privacy.PersonErasure;
import io.ringback.telephony.LostCalls;
import io.ringback.telephony.dialling.DialQueue;
import io.ringback.telephony.dialling.DialSender;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * What happens by itself when a time has come (product.md section 9). Decides nothing: each sweep
 * is one call.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clocks {
  @Inject Sweeps sweeps;
  @Inject CaseWaking waking;
  @Inject CaseExpiry expiry;
  @Inject SelfAssignedCases selfAssigned;
  @Inject IdleAgents idleAgents;
  @Inject AfterCallLimit afterCallLimit;
  @Inject CaseSaving saving;
  @Inject LostCalls lostCalls;
  @Inject DialQueue dialQueue;
  @Inject DialSender dialSender;
  @Inject PushQueue pushQueue;
  @Inject PushSender pushSender;
  @Inject ImportRunner imports;
  @Inject ListTally tally;
  @Inject BulkWork bulkWork;
  @Inject Housekeeping housekeeping;
  @Inject PersonErasure persons;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void wakeDueCases() {
    sweeps.once("forgotten hands", waking::openForgottenHands);
    sweeps.batches("due", waking::wake);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void expireCases() {
    sweeps.batches("expiry", expiry::expireUnheld);
    sweeps.rows("expiry of held cases", expiry::listExpiredHeld, expiry::expire);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void stopIdleAgents() {
    sweeps.rows("auto-stop", idleAgents::listNotCalling, idleAgents::stopNotCalling);
    sweeps.rows("heartbeat", idleAgents::listSilent, idleAgents::stopSilent);
    sweeps.rows("after-call limit", afterCallLimit::listOver, saving::saveAutomatically);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void sendPushes() {
    sweeps.batches("pushes", pushQueue::claim);
    sweeps.once("pushes", pushSender::sendDue);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void dialWhatIsLeftOver() {
    sweeps.rows("dials", dialQueue::listLeftOver, dialSender::takeUp);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void takeUpImports() {
    sweeps.once("imports", imports::round);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tendSelfAssignedCases() {
    sweeps.rows("reminders", selfAssigned::listToRemind, selfAssigned::remind);
    sweeps.rows("returns", selfAssigned::listUnattended, selfAssigned::giveBack);
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void reorderLists() {
    sweeps.batches("reordering", waking::reorder);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void workOnBulkActs() {
    sweeps.rows("bulk acts", bulkWork::listPending, bulkWork::apply);
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void endLostCalls() {
    sweeps.rows("lost calls", lostCalls::list, lostCalls::end);
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  void noteOpenCases() {
    sweeps.once("open cases", tally::look);
  }

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void removeWhatIsOver() {
    sweeps.batches("housekeeping", housekeeping::removeOld);
  }

  @Schedule(hour = "*", minute = "*/10", second = "30", persistent = false)
  void forgetPersons() {
    sweeps.batches("retention", PersonErasure.STEP, persons::anonymiseOld);
  }
}
