// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"
#include "models/audit/checkpoint.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>

namespace bailiwick::ctl {

namespace {

fleet::Expected<std::optional<fleet::Time>> timeOf(const std::string &text, const char *option)
{
    if (text.empty())
        return std::nullopt;
    if (const auto time = fleet::parseTime(text))
        return time;
    return fleet::failure("invalid-option", "\"" + text + "\" is not a time", option,
                          "Write it like 2026-09-01 or 2026-09-01T08:00:00Z.");
}

class AuditExportCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"audit export", "Write the audit log to a file, as a session may see it",
                "  bailiwickctl audit export log.jsonl --token TOKEN\n"
                "  bailiwickctl audit export denied.jsonl --token TOKEN --outcome denied "
                "--since-checkpoint saved.txt\n"
                "  bailiwickctl audit export log.csv --csv --token TOKEN --from 2026-09-01\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("file", m_file, "Where to; replaced when it is there")->required();
        app.add_option("--token", m_token, "Access token of the session")
            ->envname("BAILIWICK_TOKEN")
            ->required();
        auto *since = app.add_option("--since-checkpoint", m_checkpoints,
                                     "A checkpoint saved earlier (file): the export will prove "
                                     "that the log extends it");
        app.add_flag("--csv", m_csv, "CSV, for reading; it cannot be verified")->excludes(since);
        app.add_option("--actor", m_filter.actor, "Who: id");
        app.add_option("--action", m_filter.action, "What: \"device:delete\", or \"device:\"");
        app.add_option("--resource", m_filter.resource, "Where: id");
        app.add_option("--outcome", m_outcome, "allowed, denied or failed")
            ->check(CLI::IsMember({"allowed", "denied", "failed"}));
        app.add_option("--from", m_from, "Rows of this time and later (RFC 3339)");
        app.add_option("--until", m_until, "Rows before this time");
        app.add_option("--text", m_filter.text, "Text in the row");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto request = this->request();
        if (!request)
            return tl::unexpected(request.error());
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        const auto caller = (*authority)->signIn().authenticate(m_token, {});
        if (!caller)
            return tl::unexpected(caller.error());
        const auto running = (*authority)->audit().beginExport(*caller, *request);
        if (!running)
            return tl::unexpected(running.error());
        // Whole or not at all: what is there stays until the new one is complete.
        const std::string part = m_file + ".part";
        const auto written = write(**running, part, console);
        std::error_code error;
        if (written)
            std::filesystem::rename(part, m_file, error);
        if (!written || error)
            std::filesystem::remove(part, error);
        if (!written)
            return tl::unexpected(written.error());
        if (error)
            return cannotWrite();
        console.out() << m_file << '\n';
        return Ok;
    }

private:
    tl::unexpected<fleet::Error> cannotWrite() const
    {
        return fleet::failure("io", "The file cannot be written", m_file,
                              "Free some space, or choose another folder.");
    }
    fleet::Expected<void> write(authority::AuditExport &running, const std::string &path,
                                Console &console) const
    {
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        while (file) {
            const auto piece = running.next();
            if (!piece)
                return tl::unexpected(piece.error());
            if (piece->empty()) {
                file.close();
                break;
            }
            if (*console.cancelled())
                return fleet::failure("cancelled", "The export was stopped", m_file);
            file << *piece;
        }
        return file ? fleet::Expected<void>() : cannotWrite();
    }
    fleet::Expected<authority::AuditExportRequest> request() const
    {
        authority::AuditExportRequest request;
        request.filter = m_filter;
        if (!m_outcome.empty())
            request.filter.outcome = audit::outcomeFromName(m_outcome);
        const auto from = timeOf(m_from, "--from");
        if (!from)
            return tl::unexpected(from.error());
        const auto until = timeOf(m_until, "--until");
        if (!until)
            return tl::unexpected(until.error());
        request.filter.from = *from;
        request.filter.until = *until;
        if (m_csv)
            request.format = authority::AuditExportRequest::Format::Csv;
        for (const std::string &path : m_checkpoints) {
            const auto note = authority::readFile(path);
            if (!note)
                return tl::unexpected(note.error());
            const auto checkpoint = audit::readCheckpoint(*note);
            if (!checkpoint)
                return tl::unexpected(authority::toError(checkpoint.error()));
            request.since.push_back(checkpoint->size);
        }
        return request;
    }

    DataOption m_data;
    std::string m_file;
    std::string m_token;
    std::vector<std::string> m_checkpoints;
    bool m_csv = false;
    store::AuditFilter m_filter;
    std::string m_outcome;
    std::string m_from;
    std::string m_until;
};

} // namespace

std::unique_ptr<Command> makeAuditExportCommand()
{
    return std::make_unique<AuditExportCommand>();
}

} // namespace bailiwick::ctl
