package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Follows the page's own files from `index.html`, as a browser would, but on the class path: there is
/// no build step that would notice a wrong path, or a WebJar of another version.
class WebFilesTest {
    private static final Pattern REFERENCE =
            Pattern.compile("(?:from |import\\()'([^']+)'|(?:href|src)=\"([^\"]+)\"|url\\(([^)#]+)\\)");

    private final Map<String, String> pages = reachable();

    @Test
    void everyFileThatThePageNamesIsThere() {
        assertThat(pages).hasSizeGreaterThan(20).containsKeys("js/main.js", "css/base.css");
        assertThat(pages.keySet()).anyMatch(name -> name.startsWith("webjars/vue/"));
        assertThat(pages.keySet()).anyMatch(name -> name.startsWith("webjars/cytoscape/"));
        assertThat(pages).doesNotContainValue("");
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(own().entrySet())
                .allSatisfy(file -> assertThat(file.getValue().replace("http://www.w3.org/2000/svg", ""))
                        .as(file.getKey())
                        .doesNotContain("http:")
                        .doesNotContain("https:")
                        .doesNotContain("src=\"//"));
    }

    @Test
    void nothingNeedsARelaxedContentSecurityPolicy() {
        String index = pages.getOrDefault("index.html", "");
        assertThat(index).doesNotContainPattern("<script>|<style>|\\son[a-z]+=|\\sstyle=");
        assertThat(own().entrySet())
                .allSatisfy(file -> assertThat(file.getValue())
                        .as(file.getKey())
                        .doesNotContain("innerHTML")
                        .doesNotContainPattern("\\beval\\(|new Function\\("));
    }

    @Test
    void ownFilesStaySmall() {
        assertThat(own().entrySet())
                .filteredOn(file -> file.getKey().endsWith(".js"))
                .allSatisfy(file -> assertThat(file.getValue().lines().count())
                        .as(file.getKey())
                        .isLessThan(200));
    }

    private Map<String, String> own() {
        var own = new LinkedHashMap<>(pages);
        own.keySet().removeIf(name -> name.startsWith("webjars/"));
        return own;
    }

    /// Names below the web root, with their text; empty text for a file that is missing.
    private static Map<String, String> reachable() {
        var found = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<>(List.of("index.html"));
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (!found.containsKey(name)) {
                String text = read(name).orElse("");
                found.put(name, text);
                if (!name.startsWith("webjars/")) {
                    waiting.addAll(references(name, text));
                }
            }
        }
        return found;
    }

    private static List<String> references(String name, String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(match -> firstOf(match.group(1), match.group(2), match.group(3)))
                .filter(target -> target.contains(".") && !target.startsWith("data:"))
                .map(target -> java.net
                        .URI
                        .create("/" + name)
                        .resolve(target)
                        .getPath()
                        .substring(1))
                .toList();
    }

    private static String firstOf(@Nullable String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }

    private static Optional<String> read(String name) {
        for (String root : List.of("static/", "META-INF/resources/")) {
            try (InputStream in = WebFilesTest.class.getClassLoader().getResourceAsStream(root + name)) {
                if (in != null) {
                    return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + root + name, e);
            }
        }
        return Optional.empty();
    }
}
