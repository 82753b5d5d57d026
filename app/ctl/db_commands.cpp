// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

wire::Json statusJson(const store::StoreStatus &status)
{
    wire::Json json = {{"engine", status.engine},
                       {"location", status.location},
                       {"schemaVersion", status.schemaVersion},
                       {"revision", status.revision},
                       {"historyStart", status.historyStart},
                       {"auditSize", status.auditSize},
                       {"bytes", status.bytes}};
    for (const auto &[table, count] : status.counts)
        json["counts"][table] = count;
    return json;
}

class DbStatusCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"db status", "Say what the database holds", "  bailiwickctl db status\n"};
    }
    void addOptions(CLI::App &app) override { m_data.addTo(app); }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        // An older database is looked at, not brought up to date.
        store::OpenOptions options;
        options.create = false;
        options.migrate = false;
        const auto store = store::Store::open(m_data.location(), options);
        if (!store)
            return tl::unexpected(store.error());
        const auto status = (*store)->status();
        if (!status)
            return tl::unexpected(status.error());
        console.print(statusJson(*status));
        return Ok;
    }

private:
    DataOption m_data;
};

class DbMigrateCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"db migrate", "Bring an older database up to date",
                "  bailiwickctl db backup before.sqlite && bailiwickctl db migrate\n"};
    }
    void addOptions(CLI::App &app) override { m_data.addTo(app); }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        const auto status = (*authority)->context().store().status();
        if (!status)
            return tl::unexpected(status.error());
        console.out() << "schema version " << status->schemaVersion << '\n';
        return Ok;
    }

private:
    DataOption m_data;
};

std::string textOf(const store::Value &value)
{
    struct Printer
    {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return wire::Json(number).dump(); }
        std::string operator()(const std::string &text) const { return text; }
        std::string operator()(const store::Blob &blob) const
        {
            return "(" + std::to_string(blob.size()) + " bytes)";
        }
    };
    std::string text = std::visit(Printer{}, value);
    for (char &c : text) {
        if (c == '\t' || c == '\n' || c == '\r')
            c = ' ';
    }
    return text;
}

class DbQueryCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"db query", "Run SQL on the database connection of a session",
                "  bailiwickctl db query --token TOKEN 'SELECT id, name FROM device'\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("--token", m_token, "Access token of the session")
            ->envname("BAILIWICK_TOKEN")
            ->required();
        app.add_option("sql", m_sql, "One reading statement")->required();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        const auto rows = (*authority)->query(m_token, m_sql);
        if (!rows)
            return tl::unexpected(rows.error());
        print(console, rows->columns, [](const std::string &column) { return column; });
        for (const auto &row : rows->rows)
            print(console, row, textOf);
        if (rows->summary.truncated)
            console.err() << "There are more rows; only the first " << grouped(rows->summary.rows)
                          << " are shown.\n";
        return Ok;
    }

private:
    template<typename Row, typename F>
    static void print(Console &console, const Row &row, F &&text)
    {
        const char *separator = "";
        for (const auto &cell : row) {
            console.out() << separator << text(cell);
            separator = "\t";
        }
        console.out() << '\n';
    }

    DataOption m_data;
    std::string m_token;
    std::string m_sql;
};

} // namespace

std::unique_ptr<Command> makeDbStatusCommand()
{
    return std::make_unique<DbStatusCommand>();
}

std::unique_ptr<Command> makeDbMigrateCommand()
{
    return std::make_unique<DbMigrateCommand>();
}

std::unique_ptr<Command> makeDbQueryCommand()
{
    return std::make_unique<DbQueryCommand>();
}

} // namespace bailiwick::ctl
