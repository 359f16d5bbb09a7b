/**
 * What allocation costs, beside what it could cost at best and beside what others do, on one
 * PostgreSQL in one run (performance.md). {@code ./mvnw -Pbenchmark verify} prints the table;
 * nothing here asserts a time.
 */
package io.ringback.benchmark;
