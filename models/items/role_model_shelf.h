// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"
#include "models/draft/latest.h"
#include "models/items/roles.h"
#include "models/rolemodel/table_check.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>

#include <memory>

namespace bailiwick::items {

// A role model that was read, with what holding its tables against the engine found.
struct LoadedModel
{
    rolemodel::RoleModel model;
    rolemodel::ModelCheck check;
};
using LoadedModelPtr = std::shared_ptr<const LoadedModel>;

// The role models that the program brings with it, and after them those opened from files, in a
// list. They are read and checked on a worker thread. Roles: DisplayRole (title), ToolTipRole
// (description), StateTextRole ("5 roles, 24 actions, 120 cells"), StateRole ("loading", "right",
// "wrong"), ToneRole.
class RoleModelShelf : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit RoleModelShelf(QObject *parent = nullptr);

    void load();
    bool isLoading() const { return m_latest.isRunning(); }
    // Reads a file and puts its model at the end (in place of an earlier reading of it), or says
    // why it is none. REQUIRES: loaded() was emitted. Only the newest call counts.
    void open(const QString &path);
    LoadedModelPtr at(int row) const; // null: not read yet

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void loaded();
    void opened(int row);
    // Those of rolemodel::readModelFile.
    void failed(const bailiwick::fleet::Error &error);

private:
    void add(const LoadedModelPtr &model);

    std::vector<LoadedModelPtr> m_models;
    draft::Latest<std::vector<LoadedModelPtr>> m_latest;
    draft::Latest<fleet::Expected<LoadedModelPtr>> m_opening;
};

// One table of a model: operations × people, and whether the engine decides so. Roles: DisplayRole
// ("May", "–"), ToolTipRole (actions, place), StateRole ("may", "wrong"), ToneRole,
// AccessibleTextRole. Vertical header: the operation; horizontal: who.
class ModelTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const LoadedModelPtr &model, int table);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const rolemodel::Table *table() const;
    bool isWrong(const rolemodel::TableRow &row, int column) const;

    LoadedModelPtr m_model;
    int m_table = 0;
};

// What `bailiwickctl model check` prints, for people.
QString modelCheckText(const LoadedModel &loaded);

// What bringing a model's catalogue, roles and guardrails into a fleet would do, as a step of a
// draft.
struct ModelPlan
{
    draft::Edit edit; // empty: nothing to do
    QStringList adds; // "Role Reader: May: …"
    QStringList replaces;
    QStringList keeps;
    int newActions = 0;
    int newRoles = 0;
    int newPolicies = 0;

    QString summary() const; // one sentence
};

// `replace`: roles and guardrails of it that were edited since are the model's again. Errors: those
// of rolemodel::applicationOf.
fleet::Expected<ModelPlan> modelPlan(const rolemodel::RoleModel &model, const fleet::State &state,
                                     bool replace);

// Why it cannot be, line for line.
QString modelProblemText(const fleet::Error &error);

} // namespace bailiwick::items
