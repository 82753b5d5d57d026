// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/audit_trust.h"
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"

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
        m_trust.addTo(app);
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
        if (m_trust.isEmpty())
            return fleet::failure("nothing-trusted", "There is nothing to verify against", {},
                                  "Give --key or --since-checkpoint, from outside of the data: "
                                  "whoever owns the data could have signed it anew.");
        return m_trust.read();
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
    AuditTrust m_trust;
};

} // namespace

std::unique_ptr<Command> makeAuditVerifyCommand()
{
    return std::make_unique<AuditVerifyCommand>();
}

} // namespace bailiwick::ctl
