// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "models/sample/generate.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace bailiwick::ctl {

namespace {

tl::unexpected<fleet::Error> cannotWrite(const std::string &file)
{
    return fleet::failure("io", "The file cannot be written", file,
                          "Check that the folder exists, may be written to and has room.");
}

class SampleCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"sample", "Write an invented fleet of heat pumps in the import format",
                "  bailiwickctl sample --output fleet.jsonl\n"
                "  bailiwickctl sample --devices 1000000 --seed 7 | gzip > big.jsonl.gz\n"};
    }
    void addOptions(CLI::App &app) override
    {
        // The parser would take -5 for a very large number.
        const auto notNegative = [](const std::string &text) {
            return text.starts_with('-') ? std::string("must not be negative") : std::string();
        };
        app.add_option("--devices", m_options.devices, "How many devices, 1 to 10000000")
            ->check(notNegative)
            ->capture_default_str();
        app.add_option("--seed", m_options.seed,
                       "The same seed and size give the same bytes everywhere")
            ->check(notNegative)
            ->capture_default_str();
        app.add_option("--now", m_now,
                       "The day the sample is about (RFC 3339): assignments begin and end near it")
            ->capture_default_str();
        app.add_option("--output", m_output, "File to write; standard output when not given");
    }
    fleet::Expected<ExitCode> run(Console &console) override;

private:
    fleet::Expected<sample::SampleCounts> writeFile();
    static sample::LineSink into(std::ostream &stream)
    {
        return [&stream](std::string_view line) {
            return static_cast<bool>(
                stream.write(line.data(), static_cast<std::streamsize>(line.size())));
        };
    }

    sample::SampleOptions m_options;
    std::string m_now = fleet::formatTime(sample::defaultNow);
    std::string m_output;
};

// Under another name until it is complete.
fleet::Expected<sample::SampleCounts> SampleCommand::writeFile()
{
    const std::string partial = m_output + ".part";
    std::error_code ignored;
    std::ofstream stream(partial, std::ios::binary | std::ios::trunc);
    if (!stream)
        return cannotWrite(m_output);
    auto counts = sample::generate(m_options, into(stream));
    stream.close();
    if (counts && stream && std::rename(partial.c_str(), m_output.c_str()) == 0)
        return counts;
    std::filesystem::remove(partial, ignored);
    if (!counts && counts.error().code != "io")
        return counts;
    return cannotWrite(m_output);
}

fleet::Expected<ExitCode> SampleCommand::run(Console &console)
{
    const auto now = fleet::parseTime(m_now);
    if (!now)
        return fleet::failure("invalid-option", "\"" + m_now + "\" is not a time", "--now",
                              "Write it like 2026-09-01 or 2026-09-01T08:00:00Z.");
    m_options.now = *now;
    m_options.cancel = console.cancelled();
    m_options.progress = [&](std::uint64_t done, std::uint64_t total) {
        console.progress("Writing the sample", done, total);
    };
    const auto counts =
        m_output.empty() ? sample::generate(m_options, into(console.out())) : writeFile();
    if (!counts)
        return tl::unexpected<fleet::Error>(counts.error());
    console.err() << (m_output.empty() ? "Wrote " : m_output + ": ")
                  << counted(counts->devices, "device", "devices") << ", "
                  << counted(counts->sites, "site", "sites") << ", "
                  << counted(counts->customers, "customer", "customers") << ", "
                  << counted(counts->people, "person", "people") << " in "
                  << counted(counts->lines, "line", "lines") << '\n';
    return Ok;
}

} // namespace

std::unique_ptr<Command> makeSampleCommand()
{
    return std::make_unique<SampleCommand>();
}

} // namespace bailiwick::ctl
