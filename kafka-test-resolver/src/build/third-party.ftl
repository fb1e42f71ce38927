<#function license licenses><#return licenses?join(" or ")></#function>
This jar carries, as nested jars under META-INF/kafka-test/resolver and unmodified, the following
third-party software.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
${project.groupId}:${project.artifactId}:${project.version}
    ${license(entry.getValue())}
    ${project.url!}
</#list>

The text of the Apache License, Version 2.0, is in META-INF/LICENSE. Where a project publishes a license
and a notice with its jar, they are in the nested jar. The others follow.

----------------------------------------------------------------------------------------------------
MIT License

SLF4J: Copyright (c) 2004-2022 QOS.ch Sarl (Switzerland)

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO
EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE
USE OR OTHER DEALINGS IN THE SOFTWARE.

----------------------------------------------------------------------------------------------------
Eclipse Public License 2.0

MIMA, which is eu.maveniverse.maven.mima: Copyright (c) 2023-2026 Maveniverse Org.

The text of the license is at https://www.eclipse.org/legal/epl-v20.html, the source code, which is available
under this license, at https://github.com/maveniverse/mima. It is provided "as is", without warranties of any
kind; no contributor is liable for damages that come of it.
