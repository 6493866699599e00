package org.convlens.app.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Options of a method as written on the command line: `NAME=VALUE`.
final class OptionWords {

    private OptionWords() {}

    static Map<String, String> parse(List<String> all) {
        Map<String, String> options = new TreeMap<>();
        for (String words : all) {
            int middle = words.indexOf('=');
            if (middle < 1 || middle == words.length() - 1) {
                throw CommandException.badInput(
                        "An option is NAME=VALUE, such as steps=100; received: " + words);
            }
            options.put(words.substring(0, middle), words.substring(middle + 1));
        }
        return options;
    }
}
