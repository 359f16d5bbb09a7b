package io.ringback.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Style sheets and scripts under an address that changes with their content, so that browsers may
 * keep them for ever and never run an old one beside a new one.
 */
@Named
@ApplicationScoped
public class Assets {
  private static final String FOLDER = "/assets/";
  private static final int VERSION_LENGTH = 12;

  @Inject ServletContext context;

  private String version = "";
  private List<String> modules = List.of();

  @PostConstruct
  void readAll() {
    var files = files(FOLDER).sorted().toList();
    version = fingerprint(files);
    modules =
        files.stream()
            .filter(file -> file.startsWith(FOLDER + "desk/") && file.endsWith(".js"))
            .map(file -> file.substring(FOLDER.length()))
            .toList();
  }

  /** Put before a file's name: {@code /assets/4f2a…/}. */
  public String getBase() {
    return context.getContextPath() + FOLDER + version + "/";
  }

  /**
   * The desk's scripts, for a page to ask for all at once instead of one import after the other.
   */
  public List<String> getModules() {
    return modules;
  }

  String version() {
    return version;
  }

  private Stream<String> files(String folder) {
    Set<String> paths = context.getResourcePaths(folder);
    if (paths == null) return Stream.empty();
    return new TreeSet<>(paths)
        .stream().flatMap(path -> path.endsWith("/") ? files(path) : Stream.of(path));
  }

  private String fingerprint(List<String> files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files) digest.update(content(file));
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private byte[] content(String file) {
    try (var stream = context.getResourceAsStream(file)) {
      return stream == null ? new byte[0] : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
