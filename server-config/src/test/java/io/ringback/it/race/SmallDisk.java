package io.ringback.it.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that can be filled up. Only root may mount one; for others it is a folder. */
final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "size=4g";
  private static final byte[] BLOCK = new byte[1 << 20];

  private final Path folder;
  private final boolean mounted;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  static SmallDisk mount(Path folder) throws IOException {
    var there = Files.createDirectories(folder).toAbsolutePath().toString();
    return new SmallDisk(folder, run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", there));
  }

  Path folder() {
    return folder;
  }

  boolean isMounted() {
    return mounted;
  }

  /** Not a byte is left. */
  void fill() {
    try (var filler = Files.newOutputStream(filler())) {
      while (true) filler.write(BLOCK);
    } catch (IOException full) {
      // that is what it was to be
    }
  }

  void free() {
    try {
      Files.delete(filler());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() throws IOException {
    if (mounted) run("umount", "--lazy", folder.toAbsolutePath().toString());
  }
}
