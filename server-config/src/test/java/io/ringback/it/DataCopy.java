package io.ringback.it;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The files of a running PostgreSQL, copied while it works, for another that goes on from them. */
final class DataCopy {
  /** Of the process that runs, not of the data. */
  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "standby.signal");

  private DataCopy() {}

  static Path of(Path data, Path copy) throws IOException {
    Files.walkFileTree(data, new Copying(data, copy));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
    return copy;
  }

  /** Makes it a standby of the one at that port. */
  static void follow(Path copy, String label, int primary) throws IOException {
    Files.writeString(copy.resolve("backup_label"), label);
    Files.createFile(copy.resolve("standby.signal"));
    Files.writeString(
        copy.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=localhost port=%d user=postgres password=postgres'%n"
            .formatted(primary),
        StandardOpenOption.APPEND);
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts)
        throws IOException {
      Files.createDirectories(to.resolve(from.relativize(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
      if (LEFT_OUT.contains(file.getFileName().toString())) return FileVisitResult.CONTINUE;
      try {
        Files.copy(file, to.resolve(from.relativize(file)));
      } catch (NoSuchFileException gone) {
        // removed meanwhile, and so not needed
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
      throw failure;
    }
  }
}
