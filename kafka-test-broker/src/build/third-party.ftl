<#function license licenses><#return licenses?join(" or ")></#function>
This jar carries, as nested jars under META-INF/kafka-test/distribution and unmodified, the following
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

argparse4j: Copyright (C) 2011-2017 Tatsuhiro Tsujikawa
JOpt Simple: Copyright (c) 2004-2016 Paul R. Holser, Jr.
PCollections: Copyright 2008-2011, 2014-2020, 2022 Harold Cooper, gil cattaneo, Gleb Frank, Günther Grill,
    Ilya Gorbunov, Jirka Kremser, Jochen Theodorou, Johnny Lim, Liam Miller, Mark Perry, Matei Dragu,
    Mike Klein, Oleg Osipenko, Ran Ari-Gur, Shantanu Kumar, and Valeriy Vyrva
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
BSD License; its third condition is part of the license of those marked with three clauses only

zstd-jni (two clauses): Copyright (c) 2014-2015, Yann Collet; Copyright (c) 2015, Luben Karavelov. All rights reserved.
Zstandard, in zstd-jni (three clauses): Copyright (c) Meta Platforms, Inc. and affiliates. All rights reserved.
LZ4, in lz4-java (two clauses): Copyright (c) 2011-2020, Yann Collet. All rights reserved.
Snappy, in snappy-java (three clauses): Copyright 2011, Google Inc. All rights reserved.
RE2/J (three clauses): Copyright (c) 2009 The Go Authors. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that
the following conditions are met:

* Redistributions of source code must retain the above copyright notice, this list of conditions and the
  following disclaimer.

* Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the
  following disclaimer in the documentation and/or other materials provided with the distribution.

* Neither the name of the copyright holder (Google Inc. for RE2/J and Snappy; neither Facebook nor Meta for
  Zstandard) nor the names of its contributors may be used to endorse or promote products derived from this
  software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED
WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A
PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY
DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO,
PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE
OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH
DAMAGE.
