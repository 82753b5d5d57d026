// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_model_shelf.h"

#include "models/items/labels.h"
#include "models/rolemodel/builtin_models.h"
#include "models/rolemodel/model_file.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::size_t cellsOf(const rolemodel::RoleModel &model)
{
    std::size_t cells = 0;
    for (const rolemodel::Table &table : model.tables)
        cells += table.rows.size() * table.columns.size();
    return cells;
}

LoadedModelPtr checked(rolemodel::RoleModel model)
{
    LoadedModel loaded{std::move(model), {}};
    loaded.check = rolemodel::checkModel(loaded.model);
    return std::make_shared<const LoadedModel>(std::move(loaded));
}

} // namespace

RoleModelShelf::RoleModelShelf(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RoleModelShelf::load()
{
    if (!m_models.empty() || isLoading())
        return;
    m_latest.start(
        [](const std::atomic<bool> &cancelled) {
            std::vector<LoadedModelPtr> models;
            for (const rolemodel::BuiltinModel &builtin : rolemodel::builtinModels()) {
                if (cancelled)
                    break;
                auto model =
                    rolemodel::readRoleModel(builtin.text, std::string(builtin.name) + ".jsonl");
                if (!model) // those that the program brings are tested to be right
                    continue;
                models.push_back(checked(std::move(*model)));
            }
            return models;
        },
        [this](const std::vector<LoadedModelPtr> &models) {
            beginResetModel();
            m_models = models;
            endResetModel();
            emit loaded();
        });
}

void RoleModelShelf::open(const QString &path)
{
    m_opening.start(
        [file = path.toStdString()](const std::atomic<bool> &) -> fleet::Expected<LoadedModelPtr> {
            auto model = rolemodel::readModelFile(file);
            if (!model)
                return tl::unexpected(std::move(model.error()));
            return checked(std::move(*model));
        },
        [this](const fleet::Expected<LoadedModelPtr> &model) {
            if (model)
                add(*model);
            else
                emit failed(model.error());
        });
}

void RoleModelShelf::add(const LoadedModelPtr &model)
{
    const auto same = std::ranges::find_if(m_models, [&](const LoadedModelPtr &known) {
        return known->model.file == model->model.file;
    });
    const int row = static_cast<int>(same - m_models.begin());
    if (same != m_models.end()) {
        *same = model;
        emit dataChanged(index(row), index(row));
    } else {
        beginInsertRows({}, row, row);
        m_models.push_back(model);
        endInsertRows();
    }
    emit opened(row);
}

LoadedModelPtr RoleModelShelf::at(int row) const
{
    const bool known = row >= 0 && row < static_cast<int>(m_models.size());
    return known ? m_models[static_cast<std::size_t>(row)] : nullptr;
}

int RoleModelShelf::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_models.empty() ? static_cast<int>(rolemodel::builtinModels().size())
                            : static_cast<int>(m_models.size());
}

QVariant RoleModelShelf::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LoadedModelPtr loaded = at(index.row());
    if (!loaded) {
        const auto row = static_cast<std::size_t>(index.row());
        if (role == Qt::DisplayRole)
            return text(rolemodel::builtinModels()[row].name);
        return role == StateRole ? QVariant(QStringLiteral("loading")) : QVariant();
    }
    const rolemodel::RoleModel &model = loaded->model;
    switch (role) {
    case Qt::DisplayRole:
        return text(model.title);
    case Qt::ToolTipRole:
        return text(model.description);
    case IdRole:
        return text(model.name);
    case StateTextRole:
        return tr("%1, %2, %3", "roles, actions, cells")
            .arg(tr("%n role(s)", nullptr, static_cast<int>(model.roles.size())),
                 tr("%n action(s)", nullptr, static_cast<int>(model.actions.size())),
                 tr("%n cell(s)", nullptr, static_cast<int>(cellsOf(model))));
    case StateRole:
        return loaded->check.passed() ? QStringLiteral("right") : QStringLiteral("wrong");
    case ToneRole:
        return static_cast<int>(loaded->check.passed() ? Tone::Good : Tone::Bad);
    default:
        return {};
    }
}

void ModelTableModel::setTable(const LoadedModelPtr &model, int table)
{
    beginResetModel();
    m_model = model;
    m_table = table;
    endResetModel();
}

const rolemodel::Table *ModelTableModel::table() const
{
    const bool known =
        m_model && m_table >= 0 && m_table < static_cast<int>(m_model->model.tables.size());
    return known ? &m_model->model.tables[static_cast<std::size_t>(m_table)] : nullptr;
}

int ModelTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !table() ? 0 : static_cast<int>(table()->rows.size());
}

int ModelTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !table() ? 0 : static_cast<int>(table()->columns.size());
}

bool ModelTableModel::isWrong(const rolemodel::TableRow &row, int column) const
{
    const std::string who = table()->snapshot->state().labelOf(
        table()->columns[static_cast<std::size_t>(column)].principal);
    for (const rolemodel::WrongCell &wrong : m_model->check.wrong) {
        if (wrong.line == row.line && wrong.who == who)
            return true;
    }
    return false;
}

QVariant ModelTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const rolemodel::TableRow &row = table()->rows[static_cast<std::size_t>(index.row())];
    const bool may = row.cells[static_cast<std::size_t>(index.column())];
    const QString word = may ? tr("May") : QStringLiteral("–");
    switch (role) {
    case Qt::DisplayRole:
        return word;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 text(row.operation), may ? tr("may") : tr("may not"));
    case Qt::ToolTipRole: {
        QStringList actions;
        for (const fleet::ActionName &action : row.actions)
            actions << labels::action(action);
        const auto position = table()->snapshot->tree().position(row.node);
        const QString where =
            position ? text(table()->snapshot->tree().path(*position)) : text(row.where);
        return tr("%1 at %2", "actions, place").arg(actions.join(QStringLiteral(", ")), where);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case StateRole:
        if (isWrong(row, index.column()))
            return QStringLiteral("wrong");
        return may ? QStringLiteral("may") : QString();
    case ToneRole:
        return static_cast<int>(isWrong(row, index.column()) ? Tone::Bad
                                : may                        ? Tone::Good
                                                             : Tone::Muted);
    default:
        return {};
    }
}

QVariant ModelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool rows = orientation == Qt::Vertical;
    if (section < 0 || section >= (rows ? rowCount() : columnCount()))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (rows)
        return text(table()->rows[static_cast<std::size_t>(section)].operation);
    return labels::person(table()->snapshot->state(),
                          table()->columns[static_cast<std::size_t>(section)].principal);
}

} // namespace bailiwick::items
