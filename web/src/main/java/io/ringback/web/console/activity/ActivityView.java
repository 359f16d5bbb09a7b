package io.ringback.web.console.activity;

import io.ringback.web.console.Wording;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What of the activity is looked at, as the address says; what it says wrongly is left out. Forms
 * carry it along, for they decide by it what they show before Faces knows any view parameter.
 */
@Named
@RequestScoped
public class ActivityView {
  private static final String PATH = "/console/activity";

  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private String list = "";
  private String who = "";
  private String agent = "";
  private String day = "";
  private String message = "";
  private String reassign = "";
  private boolean serving;
  private int page = 1;

  @PostConstruct
  void read() {
    list = given("list");
    who = given("who");
    agent = given("agent");
    day = given("day");
    message = given("message");
    reassign = given("reassign");
    serving = given("serving").equals("true");
    page = whole(given("page"));
  }

  private String given(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private static int whole(String text) {
    try {
      return Math.max(1, Integer.parseInt(text));
    } catch (NumberFormatException notAPage) {
      return 1;
    }
  }

  /** The day looked at; today unless the address says otherwise. */
  public LocalDate date() {
    try {
      return day.isEmpty() ? LocalDate.now(wording.zone()) : LocalDate.parse(day);
    } catch (DateTimeException notADay) {
      return LocalDate.now(wording.zone());
    }
  }

  public boolean isToday() {
    return date().equals(LocalDate.now(wording.zone()));
  }

  /** By name; what else is asked for is another matter. */
  boolean asksFor(String name, String displayName) {
    if (!agent.isEmpty() && !name.equals(agent)) return false;
    var words = (displayName + " " + name).toLowerCase(Locale.ROOT);
    return words.contains(who.toLowerCase(Locale.ROOT));
  }

  /** The same, without the form that was open. */
  public String address() {
    return PATH + query(page, date());
  }

  public String addressOfPage(int other) {
    return PATH + query(other, date());
  }

  public String addressOfDay(LocalDate other) {
    return PATH + query(page, other);
  }

  /** The same with one more parameter. */
  public String addressWith(String name, String value) {
    var address = address();
    return address + (address.contains("?") ? "&" : "?") + name + "=" + encoded(value);
  }

  private String query(int onPage, LocalDate onDay) {
    var query = new StringBuilder();
    add(query, "list", list);
    add(query, "who", who);
    add(query, "agent", agent);
    add(query, "serving", serving ? "true" : "");
    add(query, "day", onDay.equals(LocalDate.now(wording.zone())) ? "" : onDay.toString());
    add(query, "page", onPage > 1 ? Integer.toString(onPage) : "");
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (value.isEmpty()) return;
    query.append(query.length() == 0 ? '?' : '&').append(name).append('=').append(encoded(value));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public String getList() {
    return list;
  }

  public String getWho() {
    return who;
  }

  public String getAgent() {
    return agent;
  }

  public String getDay() {
    return day;
  }

  public String getMessage() {
    return message;
  }

  public String getReassign() {
    return reassign;
  }

  public boolean isServing() {
    return serving;
  }

  public int getPage() {
    return page;
  }
}
