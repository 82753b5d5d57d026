// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/parser.h"
#include "partial_setting.h"
#include "partial_world.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::cedar;
using bailiwick::tests::PartialSetting;
using bailiwick::tests::PartialWorld;

// What can err, and why something must.
class TestPartialErrors : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatCanErr_data();
    void knowsWhatCanErr();
    void errorsSayWhy();
};

void TestPartialErrors::knowsWhatCanErr_data()
{
    QTest::addColumn<bool>("can");
    const auto row = [](const char *expr, bool can) { QTest::newRow(expr) << can; };
    row("resource.model == \"X\"", false);
    row("resource.serial == 1", true);
    row("resource has serial && resource.serial == 1", false);
    row("resource.serial == 1 && resource has serial", true);
    row("resource has serial || resource.serial == 1", true);
    row("!(resource has serial) || resource.serial == 1", false);
    row("if resource has serial then resource.serial == 1 else resource.on", false);
    row("if resource has serial then resource.on else resource.serial == 1", true);
    row("resource.config has limit && resource.config.limit < 5", false);
    row("resource has config.limit && resource.config.limit < 5", false);
    row("resource has owner.boss && resource.owner.boss == principal", false);
    row("resource.owner.name == \"x\"", true); // it may not exist
    row("resource.site.region == \"eu\"", true);
    row("context.mfa && context.hour > 3", false);
    row("context.hour + 1 > 3", true);
    row("resource.hasTag(\"a\") && resource.getTag(\"a\") == 1", false);
    row("resource.hasTag(\"a\") && resource.getTag(\"b\") == 1", true);
    row("resource is Device && resource in Site::\"s\" && resource.model like \"x*\"", false);
    row("resource.seen.toTime() == duration(\"1h\") && resource.seen < datetime(\"2024-01-01\")",
        false);
    row("resource.seen.toDate() == datetime(\"2024-01-01\")", true);
    row("resource.seen.offset(duration(\"1d\")) < datetime(\"2024-01-01\")", true);
    row("resource.seen.durationSince(datetime(\"2024-01-01\")) == duration(\"1d\")", true);
    row("ip(resource.model).isIpv4()", true);
    row("resource.config has net && resource.config.net.isInRange(ip(\"10.0.0.0/8\"))", false);
    row("resource.on && principal.boss.level == 1", true);
    row("!resource.model", true);
    row("resource.model.contains(1)", true);
    row("[resource.owner].isEmpty()", true);
}

void TestPartialErrors::knowsWhatCanErr()
{
    QFETCH(bool, can);
    const PartialSetting setting;
    const auto expr = parseExpression(QTest::currentDataTag());
    QVERIFY(expr);
    QCOMPARE(canErr(*expr, setting.request, setting.entities(), &PartialWorld::schema()), can);
}

void TestPartialErrors::errorsSayWhy()
{
    const PartialSetting setting;
    const auto error = [&](const char *expr) {
        const auto residual = partiallyEvaluateCondition(
            *parseExpression(expr), setting.request, setting.entities(), &PartialWorld::schema());
        return residual->isError() ? residual->error : EvalError{};
    };
    QVERIFY(error("9223372036854775807 + principal.level == 1").kind == EvalErrorKind::Overflow);
    QCOMPARE(error("principal.boss.level == 1").message,
             std::string("`User::\"u\".boss`: there is no attribute \"boss\". Test with `has` "
                         "first."));
    QVERIFY(error("User::\"gone\".name == \"x\"").kind == EvalErrorKind::MissingEntity);
    QVERIFY(error("principal.level").kind == EvalErrorKind::Type);
    const EvalError open = error("!resource.model");
    QVERIFY(open.kind == EvalErrorKind::Type);
    QVERIFY2(open.message.starts_with("`!resource.model` has no value"), open.message.c_str());
}

BAILIWICK_TEST(TestPartialErrors)
#include "tst_partial_errors.moc"
