package io.ringback.web.console.admin;

import io.ringback.directory.Contact;
import io.ringback.directory.ContactService;
import io.ringback.persistence.PublicIds;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** One contact: a new one, or one to change. Its numbers are typed one a line. */
@Named
@RequestScoped
public class ContactBacking {
  private static final String ALL = "/console/admin/contacts";

  @Inject ContactService service;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  private String contact = "";
  private String name = "";
  private String company = "";
  private String numbers = "";

  @PostConstruct
  void load() {
    only.check();
    contact = Asked.text(request, "contact");
    if (isNew()) return;
    var stored = service.get(viewer.actor(), contact);
    name = orEmpty(stored.name());
    company = orEmpty(stored.company());
    numbers = String.join("\n", stored.numbers());
  }

  /** What came from another system keeps its id; one made here gets one. */
  public @Nullable String save() {
    var id = isNew() ? PublicIds.next() : contact;
    var typed = numbers.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var wanted = new Contact(id, orNull(name), orNull(company), typed);
    return commands.run(() -> service.put(viewer.actor(), wanted), "contact.saved", ALL);
  }

  public @Nullable String remove() {
    return commands.run(() -> service.remove(viewer.actor(), contact), "contact.removed", ALL);
  }

  public boolean isNew() {
    return contact.isEmpty();
  }

  public String getContact() {
    return contact;
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(String company) {
    this.company = company;
  }

  public String getNumbers() {
    return numbers;
  }

  public void setNumbers(String numbers) {
    this.numbers = numbers;
  }
}
