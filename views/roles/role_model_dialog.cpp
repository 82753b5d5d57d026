// SPDX-License-Identifier: Apache-2.0
#include "views/roles/role_model_dialog.h"

#include "views/roles/role_grid_delegate.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/icons.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/progress_strip.h"
#include "views/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::roles {

namespace {

void fitColumns(widgets::FrozenColumnTableView &table)
{
    QHeaderView *header = table.horizontalHeader();
    const int columns = table.model() ? table.model()->columnCount() : 0;
    for (int column = 0; column < columns; ++column)
        header->resizeSection(column, std::clamp(header->sectionSizeHint(column) + 14, 76, 260));
}

QPlainTextEdit *textPage(const QString &name, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(name);
    return text;
}

} // namespace

RoleModelDialog::RoleModelDialog(draft::Draft &draft, widgets::Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_dialogs(dialogs)
    , m_list(new QListView(this))
    , m_counts(new QLabel(this))
    , m_description(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_roles(new widgets::FrozenColumnTableView(this))
    , m_tables(new QComboBox(this))
    , m_table(new widgets::FrozenColumnTableView(this))
    , m_check(textPage(tr("What the check found"), this))
    , m_changes(textPage(tr("What it would change"), this))
    , m_replace(new QCheckBox(tr("&Replace what of it was edited here"), this))
    , m_open(new QPushButton(icon(widgets::Icon::Import), tr("From a &file…"), this))
    , m_take(new QPushButton(icon(widgets::Icon::Import), tr("&Put into the draft"), this))
    , m_progress(new widgets::ProgressStrip(this))
{
    setWindowTitle(tr("Role models"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    auto *middle = new QHBoxLayout;
    middle->addWidget(makeLeft());
    middle->addWidget(m_tabs, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_replace);
    bottom->addStretch(1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(m_progress);
    layout->addLayout(bottom);
    m_tabs->addTab(makeRoles(), tr("R&oles"));
    m_tabs->addTab(makeTables(), tr("&Tables"));
    m_tabs->addTab(m_check, tr("&Check"));
    m_tabs->addTab(m_changes, tr("&What it would change"));
    m_tabs->setAccessibleName(tr("What is shown of the model"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_grid.setReadOnly(true);
    resize(1120, 720);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { show(current.row()); });
    connect(&m_shelf, &items::RoleModelShelf::loaded, this, [this] {
        m_progress->finish();
        m_open->setEnabled(true);
        choose(0);
    });
    connect(&m_shelf, &items::RoleModelShelf::opened, this, [this](int row) {
        m_progress->finish();
        choose(row);
        if (!m_shown->check.passed())
            m_tabs->setCurrentIndex(CheckTab);
    });
    connect(&m_shelf, &items::RoleModelShelf::failed, this, &RoleModelDialog::showProblem);
    connect(m_open, &QPushButton::clicked, this, &RoleModelDialog::openFile);
    m_open->setEnabled(false);
    connect(m_replace, &QCheckBox::toggled, this, &RoleModelDialog::showPlan);
    connect(m_take, &QPushButton::clicked, this, &RoleModelDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_draft, &draft::Draft::changed, this, &RoleModelDialog::showPlan);
    m_progress->start(tr("Reading the role models…"), false);
    m_shelf.load();
    show(-1);
    m_list->setFocus();
}

RoleModelDialog::~RoleModelDialog()
{
    m_roles->setModel(nullptr);
    m_table->setModel(nullptr);
    m_list->setModel(nullptr);
}

QWidget *RoleModelDialog::makeLeft()
{
    auto *left = new QWidget(this);
    left->setFixedWidth(280);
    m_list->setModel(&m_shelf);
    m_list->setAccessibleName(tr("Role models"));
    m_list->setSpacing(2);
    m_list->setFixedHeight(6 * (fontMetrics().height() + 10));
    for (QLabel *label : {m_counts, m_description}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_counts->setFont(widgets::titleFont(font()));
    m_description->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *note =
        new QLabel(tr("Bringing a model in adds its actions to the catalogue, its roles to the "
                      "manufacturer's, and its guardrails as policies that forbid. Nobody is given "
                      "a role by it."),
                   left);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addWidget(m_counts);
    layout->addWidget(m_description, 1);
    layout->addWidget(note);
    return left;
}

QWidget *RoleModelDialog::makeRoles()
{
    m_roles->setModel(&m_grid);
    m_roles->setFrozenTitle(tr("Action"));
    m_roles->setAccessibleName(tr("Roles of the model"));
    m_roles->setItemDelegate(new RoleGridDelegate(m_roles));
    m_roles->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    connect(m_roles, &widgets::FrozenColumnTableView::headingClicked, this,
            [this](int row) { m_grid.setCollapsed(row, !m_grid.isCollapsed(row)); });
    connect(&m_grid, &QAbstractItemModel::modelReset, this, [this] { fitColumns(*m_roles); });
    return m_roles;
}

QWidget *RoleModelDialog::makeTables()
{
    auto *page = new QWidget(this);
    m_table->setModel(&m_tableModel);
    m_table->setFrozenTitle(tr("Operation"));
    m_table->setAccessibleName(tr("Who may do what where"));
    m_table->setItemDelegate(new widgets::PillDelegate(m_table, Qt::AlignHCenter));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_tables->setAccessibleName(tr("Table"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_tables);
    layout->addWidget(m_table, 1);
    connect(m_tables, &QComboBox::currentIndexChanged, this, &RoleModelDialog::showTable);
    return page;
}

void RoleModelDialog::choose(int row)
{
    m_list->setCurrentIndex(m_shelf.index(row));
    show(row);
}

void RoleModelDialog::show(int row)
{
    m_shown = m_shelf.at(row);
    m_tabs->setEnabled(m_shown != nullptr);
    const QSignalBlocker quiet(m_tables);
    m_tables->clear();
    if (!m_shown) {
        m_counts->clear();
        m_description->clear();
        m_check->clear();
        return showPlan();
    }
    const QModelIndex index = m_shelf.index(row);
    m_counts->setText(index.data(items::StateTextRole).toString());
    m_description->setText(index.data(Qt::ToolTipRole).toString());
    m_sample.setBase(m_shown->model.states.front().snapshot, true);
    m_grid.setDraft(&m_sample, {});
    for (const rolemodel::Table &table : m_shown->model.tables)
        m_tables->addItem(QString::fromStdString(table.name));
    showTable(0);
    m_check->setPlainText(items::modelCheckText(*m_shown));
    showPlan();
}

void RoleModelDialog::showTable(int table)
{
    m_tableModel.setTable(m_shown, table);
    fitColumns(*m_table);
}

void RoleModelDialog::showPlan()
{
    m_plan.reset();
    m_changes->clear();
    if (m_shown && m_draft.base()) {
        const auto plan = items::modelPlan(m_shown->model, m_draft.state(), m_replace->isChecked());
        if (plan) {
            QStringList lines{plan->summary()};
            const auto add = [&](const QString &title, const QStringList &list) {
                if (list.isEmpty())
                    return;
                lines << QString() << title;
                for (const QString &line : list)
                    lines << QStringLiteral("  ") + line;
            };
            add(tr("New:"), plan->adds);
            add(tr("Replaced:"), plan->replaces);
            add(tr("There already, stays as it is:"), plan->keeps);
            m_changes->setPlainText(lines.join(u'\n'));
            m_plan = *plan;
        } else {
            m_changes->setPlainText(items::modelProblemText(plan.error()));
        }
    }
    m_take->setEnabled(m_plan && !m_plan->edit.isEmpty());
}

void RoleModelDialog::openFile()
{
    m_dialogs.openFile(
        this,
        {tr("Open a role model"), {}, tr("Role models (*.jsonl);;All files (*)", "file filter")},
        [this](const std::optional<QString> &path) {
            if (!path)
                return;
            m_progress->start(tr("Reading the role model…"), false);
            m_shelf.open(*path);
        });
}

// What is shown stays as it was.
void RoleModelDialog::showProblem(const fleet::Error &error)
{
    m_progress->finish();
    m_dialogs.show(this, {widgets::Tone::Warning, tr("This is no role model that can be used."),
                          QString::fromStdString(error.where), items::modelProblemText(error)});
}

QString RoleModelDialog::checkText() const
{
    return m_check->toPlainText();
}

QString RoleModelDialog::planText() const
{
    return m_changes->toPlainText();
}

bool RoleModelDialog::take()
{
    if (!m_plan || m_plan->edit.isEmpty())
        return false;
    const items::ModelPlan plan = *m_plan;
    m_draft.push(plan.edit);
    Q_EMIT taken(plan.summary());
    accept();
    return true;
}

} // namespace bailiwick::roles
