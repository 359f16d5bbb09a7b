package io.ringback.web.console.cases;

import io.ringback.cases.CaseQueries;
import io.ringback.cases.CaseView;
import io.ringback.cases.CaseView.RecordingView;
import io.ringback.cases.CloseReason;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The case that a page is about, by its address, and what the viewer may do with it. */
@Named
@RequestScoped
public class CasePage {
  @Inject CaseQueries cases;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private String id = "";
  private @Nullable CaseView callCase;
  private @Nullable Boolean run;

  /** Known from the first phase on: what a form may do is asked before its values are read. */
  @PostConstruct
  void read() {
    var asked = request.getParameter("case");
    if (asked != null) id = asked.strip();
  }

  /**
   * @throws NotFoundException there is no such case, or it is not the viewer's
   */
  CaseView get() {
    if (callCase == null) callCase = cases.get(viewer.actor(), id);
    return callCase;
  }

  /** Reads the case, so that a page of none is not found. */
  public void enter() {
    get();
  }

  /**
   * For the page that changes it.
   *
   * @throws NoPermissionException the viewer does not run its list
   */
  public void enterToEdit() {
    if (!isRun()) throw new NoPermissionException("a supervisor of the list");
  }

  /** After a change. */
  void forget() {
    callCase = null;
  }

  /** The viewer is in charge of the case's list. */
  public boolean isRun() {
    if (run == null) run = cases.isRunBy(viewer.actor(), id);
    return run;
  }

  public boolean isOpen() {
    return get().closeReason() == null;
  }

  /** Assign, change, close. */
  public boolean isChangeable() {
    return isRun() && isOpen();
  }

  public boolean isFreeable() {
    return isChangeable() && get().assignee() != null;
  }

  public boolean isReopenable() {
    return isRun() && !isOpen() && get().closeReason() != CloseReason.MERGED;
  }

  public List<RecordingView> getRecordings() {
    return get().recordings();
  }

  /** A voice is a person: who sees numbers masked hears none. */
  public boolean isAudible() {
    return cases.isPersonSeen(viewer.actor(), id);
  }

  public String getId() {
    return id;
  }

  /** Below the context path. */
  String address() {
    return "/console/cases/case?case=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
