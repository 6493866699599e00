package org.convlens.project;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/// What this package's zips have in common.
final class ZipEntries {

    /// The earliest date a zip can name; the same content makes the same file.
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private ZipEntries() {}

    /// {@return an entry without a date of its own}
    static ZipEntry dateless(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        return entry;
    }

    /// {@return whether a zip has the record that ends its list of contents}
    static boolean isComplete(byte[] zip) {
        int first = Math.max(0, zip.length - END_RECORD - LONGEST_COMMENT);
        for (int at = zip.length - END_RECORD; at >= first; at--) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 5 && zip[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
