// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"
#include "models/audit/verify.h"

#include <CLI/CLI.hpp>

#include <fstream>

namespace bailiwick::ctl {

namespace {

class AuditVerifyCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"audit verify", "Find out whether the audit log was tampered with",
                "  bailiwickctl audit verify export.jsonl --key 'bailiwick-…+…+…'\n"
                "  bailiwickctl audit verify export.jsonl --since-checkpoint saved.txt\n"
                "  bailiwickctl audit verify --data /var/lib/bailiwick --key key.txt\n"};
    }
    void addOptions(CLI::App &app) override
    {
        auto *file = app.add_option("file", m_file, "An export (JSON Lines)");
        m_data.addTo(app);
        app.get_option("--data")->excludes(file);
        app.add_option("--key", m_key,
                       "The log's verifier key, kept outside of the data, or a file with it");
        app.add_option("--since-checkpoint", m_checkpoints,
                       "A checkpoint saved earlier (file); the log must extend it");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto trust = this->trust();
        if (!trust)
            return tl::unexpected(trust.error());
        const auto report = m_file.empty() ? ofDatabase(*trust) : ofFile(*trust);
        if (!report)
            return tl::unexpected(report.error());
        console.out() << report->summary() << '\n';
        return report->ok() ? Ok : No;
    }

private:
    fleet::Expected<audit::Trust> trust() const
    {
        audit::Trust trust;
        if (!m_key.empty()) {
            std::string text = m_key;
            std::error_code error;
            if (std::filesystem::exists(m_key, error)) {
                const auto read = authority::readFile(m_key);
                if (!read)
                    return tl::unexpected(read.error());
                text = *read;
            }
            while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
                text.pop_back();
            const auto key = audit::VerifierKey::fromText(text);
            if (!key)
                return tl::unexpected(authority::toError(key.error()));
            trust.key = *key;
        }
        for (const std::string &file : m_checkpoints) {
            const auto note = authority::readFile(file);
            if (!note)
                return tl::unexpected(note.error());
            trust.earlier.push_back(*note);
        }
        if (!trust.key && trust.earlier.empty())
            return fleet::failure("nothing-trusted", "There is nothing to verify against", {},
                                  "Give --key or --since-checkpoint, from outside of the data: "
                                  "whoever owns the data could have signed it anew.");
        return trust;
    }
    fleet::Expected<audit::Report> ofFile(const audit::Trust &trust) const
    {
        std::ifstream file(m_file, std::ios::binary);
        if (!file)
            return fleet::failure("io", "The file cannot be read", m_file,
                                  "Check its name and permissions.");
        return audit::verifyExport(file, trust);
    }
    fleet::Expected<audit::Report> ofDatabase(const audit::Trust &trust) const
    {
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        return (*authority)->audit().verify(trust);
    }

    DataOption m_data;
    std::string m_file;
    std::string m_key;
    std::vector<std::string> m_checkpoints;
};

} // namespace

std::unique_ptr<Command> makeAuditVerifyCommand()
{
    return std::make_unique<AuditVerifyCommand>();
}

} // namespace bailiwick::ctl
