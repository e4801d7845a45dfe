package io.because.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A headless Chromium with a profile of its own. Every look at the page waits until the page is ready for it.
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final URI base;

    private Browser(ChromeDriver driver, URI base) {
        this.driver = driver;
        this.base = base;
    }

    /// Skips the test where the machine has no Chromium.
    ///
    /// @param base asked only where it has one
    static Browser at(Supplier<URI> base) {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "skipped: no chromium and chromedriver on the PATH (Debian: chromium, chromium-driver)");
        var log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.setCapability("goog:loggingPrefs", log);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .build();
        URI address = base.get();
        return new Browser(new ChromeDriver(service, options), address);
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param query of the page's address, such as `?user=ada`
    void open(String query) {
        driver.get(base.resolve("/" + query).toString());
    }

    void reload() {
        driver.navigate().refresh();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /// The size of the page's own field, and what the system says of light and dark.
    void show(int width, int height, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    WebElement find(String selector) {
        return until(selector + " is there", () -> all(selector).stream().findFirst());
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /// Also of what stands outside of the window.
    List<String> texts(String selector) {
        return all(selector).stream()
                .map(element ->
                        String.valueOf(element.getDomProperty("textContent")).strip())
                .toList();
    }

    /// Of an element that the page has just redrawn, the new one is clicked.
    void click(String selector) {
        until(
                selector + " is there to be clicked",
                () -> all(selector).stream().findFirst().map(element -> {
                    element.click();
                    return element;
                }));
    }

    /// Presses keys in whatever has the focus.
    void press(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object script(String body, Object... arguments) {
        return Optional.ofNullable(driver.executeScript(body, arguments)).orElse("");
    }

    /// Waits for a value; the page may redraw while it is looked at.
    <T> T until(String what, Supplier<Optional<T>> question) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage("until " + what)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(NoSuchElementException.class)
                .until(_ -> question.get().orElseThrow());
    }

    void untilTrue(String what, BooleanSupplier holds) {
        until(what, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /// Errors on the console, refusals of the content security policy among them, since the last call.
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
