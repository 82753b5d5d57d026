// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/audit_trust.h"
#include "app/ctl/console.h"
#include "app/ctl/copy_json.h"
#include "app/ctl/server_commands.h"
#include "models/authority/audit_rows.h"
#include "models/store/store_backup.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

// In the new store's own log: what was done after the backup was made is not there.
fleet::Expected<void> record(const std::string &location, const std::string &file,
                             const store::StoreRestore &restore)
{
    auto opened = store::Store::open(location);
    if (!opened)
        return tl::unexpected(opened.error());
    audit::Event event;
    event.time = fleet::currentTime();
    event.actor.kind = "system";
    event.actor.id = "system";
    event.actor.label = "Command line on the server's machine";
    event.action = "store:restore";
    event.resource = {"database", {}, file};
    event.revision = restore.copy.revision;
    event.detail = copyJson(restore.copy, false).dump();
    auto transaction = (*opened)->begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto added = (*transaction)->appendEvents(std::span(&event, 1)); !added)
        return tl::unexpected(added.error());
    return (*transaction)->commit();
}

class DbRestoreCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {
            "db restore", "Make a database of a backup: everything, or nothing",
            "  bailiwickctl db restore backup.sqlite /var/lib/bailiwick/bailiwick.sqlite\n"
            "  bailiwickctl db restore backup.sqlite postgresql://USER@HOST/NAME --key key.txt\n"};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("file", m_file,
                       "The backup, of either engine; one of an older version is brought up to"
                       " date, as a copy")
            ->required();
        app.add_option("to", m_to,
                       "The new place: a path without a file, or an empty PostgreSQL database."
                       " A restore that was stopped or failed leaves no rows")
            ->required();
        m_trust.addTo(app);
        app.footer("Every table is read back and compared, and the audit log is verified first:"
                   " against --key and --since-checkpoint, or else against its own newest"
                   " checkpoint.\n"
                   "All sessions end, since what ended them after the backup is not in it: people"
                   " sign in again, with the password they had at the time of the backup.\n"
                   "PostgreSQL's roles, keys and scopes of sessions are no part of a backup; they"
                   " are made anew. The data folder's files (the log's key above all) are no part"
                   " of it either: keep them with it.\n\n" +
                   app.get_footer());
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto trust = m_trust.read();
        if (!trust)
            return tl::unexpected(trust.error());
        std::string verified;
        store::RestoreOptions options;
        options.now = fleet::currentTime();
        options.check = [&](store::Store &backup) { return verify(backup, *trust, verified); };
        options.progress = [&](std::uint64_t rows, std::uint64_t total) {
            console.progress("Restoring and checking", rows, total);
            return !*console.cancelled();
        };
        const auto restored = store::restoreStore(m_file, m_to, options);
        console.endProgress();
        if (!restored)
            return tl::unexpected(restored.error());
        console.err() << verified << '\n'
                      << "Keys of applications and gateways count as they did when the backup was "
                         "made; revoke again what was revoked since.\n";
        wire::Json json = copyJson(restored->copy, true);
        json["endedSessions"] = restored->endedSessions;
        console.print(json);
        if (const auto recorded = record(m_to, m_file, *restored); !recorded)
            return tl::unexpected(recorded.error());
        return Ok;
    }

private:
    static fleet::Expected<void> verify(store::Store &backup, audit::Trust trust,
                                        std::string &verified)
    {
        const auto read = backup.audit().newestCheckpoint();
        if (!read)
            return tl::unexpected(read.error());
        const auto &newest = *read;
        if (!newest) {
            verified = "The audit log has no checkpoint yet.";
            return {};
        }
        if (!trust.key && trust.earlier.empty())
            trust.earlier.push_back(newest->note);
        const audit::Report report =
            audit::verifyLog(authority::rowSource(backup.audit()), newest->note, trust);
        verified = "Audit log: " + report.summary();
        if (report.ok())
            return {};
        return fleet::failure("log-altered",
                              "The backup's audit log does not verify: " + report.summary(), {},
                              "Take another backup; keep this one for those who find out why.");
    }

    std::string m_file;
    std::string m_to;
    AuditTrust m_trust;
};

} // namespace

std::unique_ptr<Command> makeDbRestoreCommand()
{
    return std::make_unique<DbRestoreCommand>();
}

} // namespace bailiwick::ctl
