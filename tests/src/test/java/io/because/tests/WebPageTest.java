package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/// The web page in a real browser, against the served sample world. It records events for one user of it.
class WebPageTest {
    private static final String CARD = ".rail .card[data-item-id]";

    /// Answers every mutation as a service does whose database is away, and counts what it refused.
    private static final String DATABASE_AWAY = """
            window.realFetch = window.fetch;
            window.refused = [];
            window.fetch = (address, options) => {
              const body = JSON.parse(options.body);
              if (!body.query.trim().startsWith('mutation')) return window.realFetch(address, options);
              window.refused.push(body.variables.events[0].eventId);
              const error = { message: 'away', extensions: { classification: 'UNAVAILABLE' } };
              return Promise.resolve(new Response(JSON.stringify({ errors: [error] })));
            };""";

    private static final String DATABASE_BACK = """
            window.accepted = [];
            window.fetch = (address, options) => {
              const body = JSON.parse(options.body);
              if (body.query.trim().startsWith('mutation')) window.accepted.push(body.variables.events[0].eventId);
              return window.realFetch(address, options);
            };""";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Browser browser;

    private static final String USER = "u0004";

    @BeforeAll
    static void openTheBrowser() {
        browser = Browser.at(() -> SampleService.service().uri());
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void showTheUser() {
        browser.show(1280, 800, "light");
        browser.open("");
        browser.script("localStorage.clear()"); // nothing waits to be sent, no theme is chosen
        browser.open("?user=" + USER);
        browser.find(CARD);
        browser.errors();
    }

    @Test
    void choosingAUserFromTheListLeadsToTheirRecommendations() {
        browser.open("");
        browser.find(".welcome input").sendKeys(USER);
        browser.untilTrue(
                "only users are offered that start so",
                () -> !browser.texts(".option-name").isEmpty()
                        && browser.texts(".option-name").stream().allMatch(name -> name.startsWith(USER)));
        browser.press(Keys.ENTER);
        browser.find(CARD);
        assertThat(browser.address()).endsWith("?user=" + USER);
        assertThat(browser.find(".tastes strong").getText()).isNotBlank();
    }

    @Test
    void everyCardHasACoverATitleAndAReasonThatIsASentence() {
        List<String> titles = browser.texts(CARD + " .card-title");
        assertThat(titles).hasSizeGreaterThanOrEqualTo(5).doesNotContain("").doesNotHaveDuplicates();
        assertThat(browser.texts(CARD + " .card-reason"))
                .hasSameSizeAs(titles)
                .allMatch(reason -> reason.contains(" "));
        assertThat(browser.all(CARD + " img.cover"))
                .hasSameSizeAs(titles)
                .allSatisfy(cover -> assertThat(browser.script("return arguments[0].naturalWidth", cover))
                        .as("width of a cover that was drawn")
                        .isEqualTo(400L));
    }

    @Test
    void thePanelShowsReasonsAndBaseThatAddUpToTheScore() {
        browser.click(CARD + " .card-cover");
        browser.find(".fall-row.total");
        List<Double> amounts = browser.texts(".fall-row .number").stream()
                .map(WebPageTest::number)
                .toList();
        double score = amounts.getLast();
        double sum =
                amounts.stream().limit(amounts.size() - 1).mapToDouble(d -> d).sum();
        String shown = browser.texts(".fall-row .number").getLast();
        int digits = shown.length() - 1 - shown.indexOf('.');
        // Every shown number is off by at most half a unit of its last digit.
        assertThat(sum).isCloseTo(score, within(amounts.size() * 0.5 * Math.pow(10, -digits) + 1e-9));
    }

    private static double number(String shown) {
        return Double.parseDouble(shown.replace('\u2212', '-').replace("+", "").replace(",", ""));
    }

    @Test
    void thePanelDrawsThePathAndSaysWhatWouldBeWithoutTheReason() {
        String title = browser.find(CARD + " .card-title").getText();
        browser.click(CARD + " .card-cover");
        browser.find(".path canvas");
        assertThat(browser.find(".path").getDomAttribute("aria-label")).contains(title);
        assertThat(browser.until(
                        "the rank without it is there",
                        () -> browser.texts(".fall-note").stream()
                                .filter(note -> !note.isBlank())
                                .findFirst()))
                .startsWith("Without this it would");
        assertThat(browser.texts(".parts .part-model")).isNotEmpty().doesNotContain("");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void watchingTakesTheItemOutOfTheRailAndSaysWhatChanged() {
        String watched = browser.find(CARD).getDomAttribute("data-item-id");
        String title = browser.find(CARD + " .card-title").getText();
        browser.click(CARD + " .card-acts .quiet");
        assertThat(browser.find(".toast-done").getText()).contains("Recorded").contains(title);
        assertThat(browser.until(
                        "the change is told",
                        () -> browser.texts(".change").stream()
                                .filter(text -> !text.isBlank())
                                .findFirst()))
                .isNotBlank();
        browser.untilTrue(
                "the item has left",
                () -> browser.all(CARD + "[data-item-id='" + watched + "']").isEmpty());
        browser.untilTrue(
                "it stands among the last ones",
                () -> browser.texts(".recent .chip-title").contains(title));
    }

    @Test
    void whatTheDatabaseCouldNotTakeIsSentAgainUnderTheSameId() {
        browser.script(DATABASE_AWAY);
        browser.click(CARD + " .card-acts .quiet");
        assertThat(browser.find(".banner").getText())
                .contains("database is away")
                .contains("Recommendations go on");
        assertThat(browser.all(CARD)).isNotEmpty();
        browser.script(DATABASE_BACK);
        browser.click(".banner button");
        browser.find(".toast-done");
        assertThat(browser.script("return [...new Set(window.accepted)].join()"))
                .isEqualTo(browser.script("return [...new Set(window.refused)].join()"));
        browser.untilTrue("nothing waits any more", () -> browser.all(".banner").isEmpty());
    }

    @Test
    void loadingMoreGoesOnWhereTheFirstPageEnded() {
        int before = browser.all(CARD).size();
        assumeTrue(!browser.all(".more-button").isEmpty(), "skipped: this user has one page only");
        browser.script("document.querySelector('.more-button').click()");
        browser.untilTrue("more cards are there", () -> browser.all(CARD).size() > before);
        List<String> ids = browser.all(CARD).stream()
                .map(card -> String.valueOf(card.getDomAttribute("data-item-id")))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theKeyboardWalksAlongTheRailOpensThePanelAndClosesIt() {
        browser.script("document.querySelector(arguments[0]).focus()", CARD + " .card-cover");
        browser.press(Keys.ARROW_RIGHT);
        String second = browser.all(CARD + " .card-title").get(1).getText();
        assertThat(browser.focused().getDomAttribute("aria-label")).startsWith(second);
        browser.press(Keys.ENTER);
        browser.find("dialog.sheet[open]");
        browser.untilTrue("the address names the item", () -> browser.address().contains("&item="));
        browser.press(Keys.ESCAPE);
        browser.untilTrue(
                "the panel is closed", () -> browser.all("dialog.sheet").isEmpty());
        assertThat(browser.address()).doesNotContain("item=");
    }

    @Test
    void anUnknownUserGetsWordsAndAWayOut() {
        browser.open("?user=nobody-has-this-id");
        browser.untilTrue(
                "the page says who is unknown",
                () -> browser.texts(".notice").stream().anyMatch(words -> words.contains("nobody-has-this-id")));
        browser.click(".notice button");
        browser.find(".welcome");
    }

    @ParameterizedTest(name = "width={0} scheme={1}")
    @CsvSource({"390,light", "390,dark", "320,dark", "1280,light", "1280,dark"})
    void nothingStandsOutOfThePageAndNothingIsRefused(int width, String scheme) {
        browser.show(width, 844, scheme);
        browser.open("?user=" + USER);
        browser.click(CARD + " .card-cover");
        browser.find(".path canvas");
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
        assertThat(browser.script("return document.querySelector('.sheet-scroll').scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theChosenThemeIsRememberedOverTheSystems() {
        String system = ground();
        browser.click("[aria-label^='Theme: system']"); // to light
        assertThat(ground()).isEqualTo(system);
        browser.click("[aria-label^='Theme: light']"); // to dark
        assertThat(ground()).isNotEqualTo(system);
        String dark = ground();
        browser.reload();
        browser.find("[aria-label^='Theme: dark']");
        assertThat(ground()).isEqualTo(dark);
        browser.click("[aria-label^='Theme: dark']"); // back to system
        assertThat(ground()).isEqualTo(system);
    }

    private static String ground() {
        return browser.script("return getComputedStyle(document.body).backgroundColor")
                .toString();
    }
}
