/**
 * Tables as files, CSV for programs and XLSX for people: written row by row, and never a formula. A
 * page describes an {@link io.ringback.web.export.Export} and gives it to {@link
 * io.ringback.web.export.Download}; who has no typed rows uses {@link
 * io.ringback.web.export.TableWriter} itself.
 */
@NullMarked
package io.ringback.web.export;

import org.jspecify.annotations.NullMarked;
