package io.ringback.imports.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/** A CSV file, read as programs write it: quoted cells may hold delimiters and new lines. */
final class CsvSheet implements Sheet {
  private static final char MARK = '\uFEFF';

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private int number;

  private final SeekableByteChannel channel;

  private CsvSheet(CsvReader<CsvRecord> reader, SeekableByteChannel channel) {
    this.reader = reader;
    this.channel = channel;
    this.records = reader.iterator();
  }

  static Sheet open(Path file, SheetFormat format) {
    var builder =
        lenient(Objects.requireNonNull(format.delimiter()))
            .skipEmptyLines(false)
            .allowUnclosedQuote(false);
    try {
      var channel = Files.newByteChannel(file);
      var text = reader(Channels.newInputStream(channel), Objects.requireNonNull(format.charset()));
      return new CsvSheet(builder.ofCsvRecord(text), channel);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Rows may be shorter or longer than the header: what that means is said row by row. */
  static CsvReader.CsvReaderBuilder lenient(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  /** After the byte order mark, if there is one. */
  static Reader reader(InputStream file, Charset charset) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(file, charset));
    reader.mark(1);
    if (reader.read() != MARK) reader.reset();
    return reader;
  }

  @Override
  public int percentRead() {
    try {
      return (int) (channel.position() * 100 / channel.size());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Optional<SheetRow> next() {
    try {
      while (records.hasNext()) {
        var row = new SheetRow(++number, records.next().getFields());
        if (row.width() > 0 && !isHint(row)) return Optional.of(row);
      }
      return Optional.empty();
    } catch (CsvParseException broken) {
      throw new UnreadableSheetException("broken-csv", broken);
    }
  }

  /** {@code sep=;} is for Excel, and no row. */
  private static boolean isHint(SheetRow row) {
    return row.number() == 1 && row.cell(0).startsWith("sep=") && row.width() == 1;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
